using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Hub;

public sealed class ProfileTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Language_and_time_zone_are_his_to_choose_and_hold_at_once(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        (await story.ReadAsync("/profile")).ShouldContain("Today is Sunday, 1 March, and a thousand and a half is written 1,000.5.");

        var saved = (await SaveAsync(story, ("name", "Rosa D."), ("locale", "de-DE"), ("time_zone", "Pacific/Auckland")))
            .Expect(HttpStatusCode.SeeOther);

        var page = HubStory.Words(await story.Browser.FollowAsync(saved));
        page.ShouldContain("Gespeichert.");
        page.ShouldContain("Heute ist Montag, 2. März, und eintausend und ein halb schreibt sich 1.000,5.");
        page.ShouldContain("Die des Programms: English");

        await SaveAsync(story, ("name", "Rosa D."), ("locale", ""), ("time_zone", ""));
        (await story.ReadAsync("/profile")).ShouldContain("Today is Sunday, 1 March");
    }

    [Theory, BothEngines]
    public async Task A_language_that_Herald_does_not_speak_says_how_figures_and_days_are_written(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind, "nl-NL");

        var page = await story.ReadAsync("/profile");

        page.ShouldContain("Today is Zondag, 1 maart, and a thousand and a half is written 1.000,5.");
        page.ShouldContain("while the texts stay English.");
    }

    [Theory, BothEngines]
    public async Task What_cannot_be_kept_comes_back_with_the_reason(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);

        var refused = (await SaveAsync(story, ("name", ""), ("locale", "german, please"), ("time_zone", "Mars/Olympus")))
            .Expect(HttpStatusCode.UnprocessableEntity);

        var page = HubStory.Words(refused);
        page.ShouldContain("Name: This is needed.");
        page.ShouldContain("A language tag is expected, such as en or pt-BR.");
        page.ShouldContain("An IANA time zone is expected, such as Europe/Berlin.");
    }

    [Theory, BothEngines]
    public async Task What_is_kept_of_him_stands_in_words_and_can_be_taken_along(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        await story.Program.PostAsync("/v1/advocates", new JsonObject
        {
            ["email"] = "rosa@acme.example",
            ["name"] = "Rosa Díaz",
            ["account"] = new JsonObject { ["external_id"] = "a-1", ["name"] = "Acme" },
            ["attributes"] = new JsonObject { ["customer_since"] = 2009 },
        });
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        var kim = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        await story.Browser.SubmitAsync(
            $"{story.Home}/referrals/{kim}/messages", $"{story.Home}/referrals/{kim}", ("text", "How is it going?"));

        var page = await story.ReadAsync("/profile");
        var file = (await story.Browser.GetAsync(story.Home + "/profile/data.json")).Expect(HttpStatusCode.OK);

        page.ShouldContain("Company Acme");
        page.ShouldContain("Customer since 2009");
        page.ShouldContain("Referrals 1, with how each came about");
        file.Message.Content.Headers.ContentDisposition!.ToString().ShouldContain("-my-data.json");
        file["advocate"]["email"]!.ToString().ShouldBe("rosa@acme.example");
        file["referrals"][0]!["friend"]!.ToString().ShouldBe("Kim");
        file["referrals"][0]!["messages"]![0]!["text"]!.ToString().ShouldBe("How is it going?");
        file["statement"][0]!["amount"]!.GetValue<long>().ShouldBe(100);
        file["wallet"]["points"]!["available"]!.GetValue<long>().ShouldBe(100);
    }

    [Theory, BothEngines]
    public async Task His_links_stand_there_with_what_came_of_them(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        (await story.ReadAsync("/profile")).ShouldContain("You have none yet: one is made for each way in which you share.");
        await story.Browser.SubmitAsync($"{story.Home}/share/linkedin", story.Home + "/share");
        await story.Browser.SubmitAsync($"{story.Home}/share/email", story.Home + "/share");
        var code = (await story.Program.GetAsync($"/v1/advocates/{story.Rosa}/links"))["data"].AsArray()
            .Single(static link => link!["channel"]!.ToString() == "linkedin")!["code"]!.ToString();
        await story.Story.EventAsync("e-1", "signup", "c-1", more: new() { ["code"] = code });

        var page = await story.ReadAsync("/profile");

        page.ShouldContain("LinkedIn One friend came. http");
        page.ShouldContain("E-mail Nobody came yet http");
    }

    private static Task<Answer> SaveAsync(HubStory story, params (string, string)[] fields) =>
        story.Browser.SubmitAsync(story.Home + "/profile", null, fields);
}
