using System.Net;
using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Rewards;

namespace Herald.Web.Tests.Notifications;

public sealed class NotificationTests
{
    private static readonly string Submitted = Offer.At("submitted");
    private static readonly string Won = Offer.At("won");
    private static readonly string Hundred = Offer.Points(100);
    private static readonly string Thousand = Offer.Points(1000);

    [Theory, BothEngines]
    public async Task Each_step_is_told_once_with_what_it_means_for_the_points(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Submitted, Hundred);
        await news.Story.RuleAsync(Won, Thousand, """ "hold": { "days": 14 }""");
        var referral = await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.Story.StageAsync(referral, "qualified");
        await news.Story.StageAsync(referral, "opportunity", 5_000_000);
        await news.Story.StageAsync(referral, "won", 4_800_000);
        await news.ReadAsync(6);

        var page = (await (await news.RosasBrowserAsync()).GetAsync($"{news.Hub}/notifications")).Expect(HttpStatusCode.OK).Text;

        page.ShouldContain("Your referral of kim has arrived");
        page.ShouldContain("100 points are yours.");
        page.ShouldContain("kim is a fit");
        page.ShouldContain("Your rewards stay as they are.");
        page.ShouldContain("kim is talking about an offer");
        page.ShouldContain("kim became a customer");
        page.ShouldContain("1,000 points are yours on 15 March 2026");
        page.ShouldContain("Notifications, 4 new");
        (await news.RowsAsync()).Count(static row => row.PartOf is null).ShouldBe(4);
    }

    [Theory, BothEngines]
    public async Task What_is_released_or_taken_back_is_told(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Submitted, Hundred, """ "hold": { "days": 1 }""");
        await news.Story.RuleAsync(Won, Thousand);
        var referral = await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.Story.StageAsync(referral, "won", 4_800_000);
        await news.Story.StageAsync(referral, "lost");
        await news.ReadAsync(6);
        news.Clock.Advance(TimeSpan.FromDays(1));
        await news.ReadAsync(7);

        var page = (await (await news.RosasBrowserAsync()).GetAsync($"{news.Hub}/notifications")).Text;

        page.ShouldContain("kim decided otherwise");
        page.ShouldContain("1,000 points that you got for it were taken back.");
        page.ShouldContain("100 points are yours");
        page.ShouldContain("has waited long enough.");
    }

    [Theory, BothEngines]
    public async Task A_history_that_is_loaded_is_shown_where_it_is_recent_and_mailed_to_nobody(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Submitted, Hundred);
        await ReferAsync(news, "old@globex.example", TimeSpan.FromDays(400));
        await ReferAsync(news, "recent@globex.example", TimeSpan.FromDays(30));
        await ReferAsync(news, "new@globex.example", TimeSpan.FromHours(1));
        await news.ReadAsync(4);

        var mails = await news.MailsAfterAsync(TimeSpan.FromMinutes(2), count: 1);

        mails[0].Subject.ShouldContain("new");
        mails[0].Text!.ShouldNotContain("recent");
    }

    [Theory, BothEngines]
    public async Task Reading_the_stream_again_tells_nobody_twice(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Submitted, Hundred);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(2);
        await news.MailsAfterAsync(TimeSpan.FromMinutes(2), count: 1);

        await news.ReplayAsync();
        await news.Story.ReferAsync(news.Rosa, "lee@globex.example");
        await news.ReadAsync(4);

        (await news.MailsAfterAsync(TimeSpan.FromMinutes(2), count: 2))[1].Subject.ShouldContain("lee");
    }

    [Theory, BothEngines]
    public async Task Marking_as_read_takes_the_mark_away_and_looking_does_not(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        var (page, rosa) = ($"{news.Hub}/notifications", await news.RosasBrowserAsync());
        (await rosa.GetAsync(page)).Text.ShouldContain("Notifications, 1 new");
        (await rosa.GetAsync(page)).Text.ShouldContain("Notifications, 1 new");

        (await rosa.SubmitAsync($"{page}/reading", [], page)).Expect(HttpStatusCode.SeeOther);

        (await rosa.GetAsync(page)).Text.ShouldNotContain("1 new");
    }

    [Theory, BothEngines]
    public async Task Who_came_by_a_link_is_told_by_first_name_alone(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        var code = await news.Story.CodeAsync(news.Rosa);
        await news.Story.EventAsync("s-1", "signup", "c-1", more: new()
        {
            ["code"] = code,
            ["customer"] = new JsonObject { ["external_id"] = "c-1", ["name"] = "Kim Löwe", ["email"] = "kim@globex.example" },
        });
        await news.ReadAsync(1);

        var page = (await (await news.RosasBrowserAsync()).GetAsync($"{news.Hub}/notifications")).Text;

        page.ShouldContain("Kim came by your link");
        page.ShouldNotContain("Löwe");
    }

    [Theory, BothEngines]
    public async Task Money_is_said_as_everywhere_and_who_came_by_a_link_was_not_introduced(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.RuleAsync(Won, Offer.Money("\"amount\": 15000"));
        var code = await news.Story.CodeAsync(news.Rosa);
        await news.Story.EventAsync("s-1", "signup", "c-1", more: new() { ["code"] = code });
        await news.Story.PurchaseAsync("p-1", "c-1", 200_000);
        await news.ReadAsync(3);

        var page = (await (await news.RosasBrowserAsync()).GetAsync($"{news.Hub}/notifications")).Text;

        page.ShouldContain("Thank you for sharing your link. $150 is yours.");
        // With its blank: tokens are made of letters by chance.
        page.ShouldNotContain("USD ");
        page.ShouldNotContain("introduction");
    }

    [Theory, BothEngines]
    public async Task Other_advocates_see_nothing_of_it(StoreKind kind)
    {
        await using var news = await NewsStory.BeginAsync(kind);
        await news.Story.ReferAsync(news.Rosa, "kim@globex.example");
        await news.ReadAsync(1);
        var omar = await news.Program.AdvocateAsync(await news.Story.AdvocateAsync("omar@acme.example"));

        (await omar.GetAsync($"{news.Hub}/notifications")).Expect(HttpStatusCode.OK).Text.ShouldContain("Nothing has happened yet");
    }

    private static async Task ReferAsync(NewsStory news, string email, TimeSpan ago) =>
        (await news.Program.PostAsync("/v1/referrals", new JsonObject
        {
            ["advocate"] = news.Rosa,
            ["friend"] = new JsonObject { ["name"] = email.Split('@')[0], ["email"] = email },
            ["introduction"] = "form",
            ["occurred_at"] = (news.Clock.GetUtcNow() - ago).ToString("O"),
        })).Expect(HttpStatusCode.Created);
}
