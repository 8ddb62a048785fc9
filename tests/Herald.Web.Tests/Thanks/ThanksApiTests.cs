using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Notifications;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Thanks;

public sealed class ThanksApiTests
{
    [Theory, BothEngines]
    public async Task A_message_is_signed_by_its_person_told_in_the_hub_and_mailed(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var thanks = await story.ThankAsync();
        (await story.Program.PutAsync($"/v1/thanks/{thanks}", Terms("Dear Rosa,\nwhat a talk.", assignee: ThanksStory.KimsAddress)))
            .Expect(HttpStatusCode.OK);

        var sent = (await story.StepAsync(thanks, "sent")).Expect(HttpStatusCode.OK);
        sent["state"].ToString().ShouldBe("delivered");
        sent["signed_by"].ToString().ShouldBe("Kim Vale");
        // Sent again is sent once.
        (await story.StepAsync(thanks, "delivered")).Expect(HttpStatusCode.OK);

        var mail = (await story.ToldAsync(1, 1))[0];
        mail.Subject.ShouldBe("Kim Vale thanks you");
        mail.Text!.ShouldContain("what a talk.");
        mail.UnsubscribeUrl.ShouldNotBeNull();
        var rosa = await story.Program.AdvocateAsync(story.Rosa);
        (await rosa.GetAsync(story.Hub)).Text.ShouldContain("what a talk.");
        (await rosa.GetAsync($"/hub/{story.Program.Slug}/notifications")).Text.ShouldContain("Kim Vale thanks you");
        (await rosa.GetAsync($"/hub/{story.Program.Slug}")).Text.ShouldContain("Kim Vale thanks you");
        (await rosa.GetAsync($"/hub/{story.Program.Slug}/profile/data.json")).Text.ShouldContain("what a talk.");
    }

    [Theory, BothEngines]
    public async Task Who_wants_no_such_mails_gets_none_and_reads_it_in_the_hub(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var rosa = await story.Program.AdvocateAsync(story.Rosa);
        (await rosa.SubmitAsync($"/hub/{story.Program.Slug}/notifications/preferences", null,
            ($"pace.{NotificationKind.ThanksWritten}", nameof(MailPace.Never)))).Expect(HttpStatusCode.SeeOther);

        await story.StepAsync(await story.ThankAsync(), "sent");

        await story.ToldAsync(1, 0);
        (await rosa.GetAsync(story.Hub)).Text.ShouldContain("Kim Vale");
    }

    [Theory, BothEngines]
    public async Task A_months_budget_is_never_passed_and_what_is_dropped_gives_its_part_back(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        (await story.Program.PutAsync("/v1/thanks/budget", new JsonObject { ["amount"] = ThanksStory.Dollars(5_000) }))
            .Expect(HttpStatusCode.OK);
        var first = await story.ThankAsync("package", 3_000);

        var refused = (await story.Program.PostAsync("/v1/thanks", new JsonObject
        {
            ["advocate"] = story.Rosa,
            ["reason"] = "A second parcel",
            ["kind"] = "package",
            ["cost"] = ThanksStory.Dollars(2_001),
        })).Expect(HttpStatusCode.UnprocessableEntity);
        refused.Code.ShouldBe("thanks_budget");
        refused.Text.ShouldContain("50.00 USD, of which 20.00 USD is left");
        var second = await story.ThankAsync("package", 2_000);
        (await SpentAsync(story)).ShouldBe(5_000);
        var terms = Terms("More", "package");
        terms["cost"] = ThanksStory.Dollars(2_500);
        (await story.Program.PutAsync($"/v1/thanks/{second}", terms)).Code.ShouldBe("thanks_budget");

        (await story.StepAsync(first, "dropped", "Thanked in person")).Expect(HttpStatusCode.OK);
        (await SpentAsync(story)).ShouldBe(2_000);
        (await story.Program.PutAsync($"/v1/thanks/{second}", terms)).Expect(HttpStatusCode.OK);
        // The next month begins with all of it.
        story.Clock.Advance(TimeSpan.FromDays(31));
        (await SpentAsync(story)).ShouldBe(0);
        await story.ThankAsync("package", 5_000);
    }

    [Theory, BothEngines]
    public async Task Steps_lead_one_way_and_say_why_they_do_not(StoreKind kind)
    {
        await using var story = await ThanksStory.BeginAsync(kind);
        var nobodys = await story.JoinAsync("Lone Wolf", "lone@acme.example");
        var unsigned = await story.ThankAsync(advocate: nobodys);
        (await story.StepAsync(unsigned, "sent")).Expect(HttpStatusCode.UnprocessableEntity).Code.ShouldBe("signer_missing");
        var note = await story.ThankAsync("note");

        (await story.StepAsync(note, "in_hand")).Expect(HttpStatusCode.OK);
        (await story.StepAsync(note, "open")).Expect(HttpStatusCode.OK);
        (await story.StepAsync(note, "sent")).Expect(HttpStatusCode.OK)["state"].ToString().ShouldBe("sent");
        (await story.StepAsync(note, "in_hand")).Expect(HttpStatusCode.Conflict).Code.ShouldBe("thanks_step");
        (await story.Program.PutAsync($"/v1/thanks/{note}", Terms("Other"))).Expect(HttpStatusCode.Conflict).Code.ShouldBe("thanks_step");
        (await story.StepAsync(note, "delivered")).Expect(HttpStatusCode.OK);
        (await story.StepAsync(note, "dropped", "Too late")).Expect(HttpStatusCode.Conflict);

        // What goes by post tells nobody beforehand.
        await story.ToldAsync(0, 0);
        (await ListAsync(story, "state=delivered")).ShouldBe(1);
        (await ListAsync(story, $"assignee={ThanksStory.KimsAddress}")).ShouldBe(1);
        (await ListAsync(story, $"advocate={nobodys}&state=open")).ShouldBe(1);
        (await ListAsync(story, "advocate=nobody")).ShouldBe(0);
    }

    private static async Task<long> SpentAsync(ThanksStory story) =>
        (await story.Program.GetAsync("/v1/thanks/budget"))["spent"]["amount"]!.GetValue<long>();

    private static async Task<int> ListAsync(ThanksStory story, string query) =>
        (await story.Program.GetAsync("/v1/thanks?" + query)).Expect(HttpStatusCode.OK)["data"].AsArray().Count;

    private static JsonObject Terms(string text, string kind = "message", string? assignee = null)
    {
        var body = new JsonObject { ["kind"] = kind, ["text"] = text, ["due_on"] = "2026-03-20" };
        if (assignee is not null)
            body["assignee"] = assignee;
        return body;
    }
}
