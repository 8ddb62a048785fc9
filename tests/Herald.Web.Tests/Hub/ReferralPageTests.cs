using System.Net;
using Herald.Core.Ids;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Invitations;
using Herald.Web.Tests.Rewards;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Hub;

public sealed class ReferralPageTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task All_that_happened_is_told_with_what_it_gave_and_until_when_it_waits(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        await story.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await story.Story.RuleAsync(Offer.OnPurchase, Offer.Money("\"basis_points\": 500, \"of\": \"value\""),
            "\"hold\": { \"days\": 14 }");
        var code = await story.Story.CodeAsync(story.Rosa);
        await story.Story.EventAsync("e-1", "signup", "kim", more: new() { ["code"] = code });
        story.Clock!.Advance(TimeSpan.FromDays(3));
        await story.Story.PurchaseAsync("e-2", "kim", 20_000);
        var referral = (await story.Program.GetAsync("/v1/referrals"))["data"][0]!["id"]!.ToString();

        var page = await story.ReadAsync("/referrals/" + referral);

        page.ShouldContain("Somebody came over your link 100 points, yours 1 Mar 2026");
        page.ShouldContain("Somebody became a customer $10, yours on 18 March 4 Mar 2026");
        page.ShouldContain("Each time Somebody buys something 5% of what Somebody pays");
        page.ShouldContain("100 points and $10");
        page.ShouldContain("Because Somebody bought something. It is held for 14 days, in case something is returned.");
        page.ShouldContain("It is yours: Somebody gave your code.");
        page.ShouldContain("1 March: your code decided it.");
    }

    [Theory, BothEngines]
    public async Task A_friend_who_is_anothers_is_said_to_be_and_no_name_is_told(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var omar = await story.Story.AdvocateAsync("omar@acme.example");
        var own = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        story.Clock!.Advance(TimeSpan.FromDays(1));
        await story.Story.EventAsync("e-1", "purchase", "c-1", 20_000, new()
        {
            ["code"] = await story.Story.CodeAsync(omar),
            ["customer"] = new System.Text.Json.Nodes.JsonObject { ["email"] = "kim@globex.example" },
        });

        var page = await story.ReadAsync("/referrals/" + own);

        page.ShouldContain("Thanked elsewhere");
        page.ShouldContain("It is not yours: somebody else brought Kim to what was bought.");
        page.ShouldContain("something of another member was weighed too.");
        page.ShouldContain("your referral of 1 March counted less than something else that was known.");
        page.ShouldNotContain("omar", Case.Insensitive);
    }

    [Theory, BothEngines]
    public async Task Who_accepted_an_invitation_is_known_by_his_first_name_also_when_he_accepts_it_again(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var code = await story.Story.CodeAsync(story.Rosa);
        await new Guest(story.Program, code).AcceptAsync();
        story.Clock!.Advance(TimeSpan.FromDays(2));
        await new Guest(story.Program, code).AcceptAsync();

        var home = await story.ReadAsync();

        home.ShouldContain("Kim accepted your invitation");
        home.ShouldNotContain("Larsen");
    }

    [Theory, BothEngines]
    public async Task The_advocate_and_the_rep_talk_and_he_is_told_that_an_answer_waits(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(kind);
        var kim = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");
        await AskAsync(story, kim, "Sana Okoye", "When is Kim in the office?\nMornings?");
        (await story.ReadAsync()).ShouldContain("Answer Sana about Kim Sana Okoye wrote to you today and waits for your answer.");

        var sent = (await WriteAsync(story, kim, "Mornings, before ten.")).Expect(HttpStatusCode.SeeOther);

        story.Browser.PathOf(sent).ShouldBe($"{story.Home}/referrals/{kim}");
        var page = HubStory.Words(await story.Browser.FollowAsync(sent));
        page.ShouldContain("Sana Okoye 1 Mar 2026, 12:00 When is Kim in the office? Mornings?");
        page.ShouldContain("You 1 Mar 2026, 12:00 Mornings, before ten.");
        page.ShouldContain("Your message is sent.");
        (await story.ReadAsync()).ShouldNotContain("waits for your answer");
    }

    [Theory, BothEngines]
    public async Task An_empty_message_is_not_sent(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var kim = await story.Story.ReferAsync(story.Rosa, "Kim@globex.example");

        var refused = (await WriteAsync(story, kim, " ")).Expect(HttpStatusCode.UnprocessableEntity);

        HubStory.Words(refused).ShouldContain("There is nothing to send yet; write a line first.");
    }

    [Theory, BothEngines]
    public async Task Referrals_of_others_are_not_found(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        var omar = await story.Story.AdvocateAsync("omar@acme.example");
        var lena = await story.Story.ReferAsync(omar, "lena@globex.example");
        var own = await story.Story.ReferAsync(story.Rosa, "kim@globex.example");

        (await story.Browser.GetAsync($"{story.Home}/referrals/{lena}")).Expect(HttpStatusCode.NotFound);
        (await story.Browser.SubmitAsync(
            $"{story.Home}/referrals/{lena}/messages", $"{story.Home}/referrals/{own}", ("text", "Hello"))).Expect(HttpStatusCode.NotFound);
    }

    [Theory, BothEngines]
    public async Task The_list_goes_on_beyond_a_page_and_can_be_narrowed(StoreKind kind)
    {
        await using var story = await HubStory.BeginAsync(hosts, kind);
        foreach (var number in Enumerable.Range(10, 21))
            await story.Story.ReferAsync(story.Rosa, $"friend{number}@globex.example");
        var won = await story.Story.ReferAsync(story.Rosa, "kim@globex.example");
        await story.Story.StageAsync(won, "won", 100_00);

        var first = await story.PageAsync("/referrals");
        var older = System.Text.RegularExpressions.Regex.Match(
            first.Text, "href=\"(?<found>[^\"]+before=[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None,
                TimeSpan.FromSeconds(1));

        HubStory.Words(first).ShouldContain("22 friends, of whom one became a customer.");
        HubStory.Words(first).ShouldNotContain("friend10 ");
        HubStory.Words(await story.Browser.GetAsync(WebUtility.HtmlDecode(older.Groups[1].Value))).ShouldContain("friend10 On the way");
        var customers = await story.ReadAsync("/referrals?show=customers");
        customers.ShouldContain("kim Customer");
        customers.ShouldNotContain("friend11");
        (await story.ReadAsync("/referrals?show=ended")).ShouldContain("None of your referrals stands there.");
        await story.Story.StageAsync(await story.Story.ReferAsync(story.Rosa, "lena@globex.example"), "lost");
        (await story.ReadAsync("/referrals?show=ended")).ShouldContain("lena");
        (await story.ReadAsync("/referrals?show=open")).ShouldNotContain("lena");
    }

    private static Task<Answer> WriteAsync(HubStory story, string referral, string text) =>
        story.Browser.SubmitAsync($"{story.Home}/referrals/{referral}/messages", $"{story.Home}/referrals/{referral}", ("text", text));

    private static async Task AskAsync(HubStory story, string referral, string name, string text)
    {
        IdText.TryRead(referral, out ReferralId id).ShouldBeTrue();
        await using var scope = story.Program.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Data.HeraldDb>();
        await using var write = await Data.WriteTransaction.BeginAsync(db, story.Program.Id, CancellationToken.None);
        (await scope.ServiceProvider.GetRequiredService<Threads.WriteMessage>()
            .RunAsync(story.Program.Id, id, null, name, text, CancellationToken.None)).Refusal.ShouldBeNull();
        await write.CommitAsync(CancellationToken.None);
    }
}
