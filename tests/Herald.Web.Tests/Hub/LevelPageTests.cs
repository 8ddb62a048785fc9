using System.Net;
using System.Text.Json.Nodes;
using Herald.Core.Notifications;
using Herald.Data.Activities;
using Herald.Web.Notifications;
using Herald.Web.Recognition;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Recognition;
using Herald.Web.Tests.Rewards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Hub;

/// <summary>What an advocate sees of her level.</summary>
public sealed class LevelPageTests
{
    [Theory, BothEngines]
    public async Task She_sees_where_she_stands_what_it_brings_and_how_far_it_is(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        (await hub.ReadAsync()).ShouldNotContain("Your level");
        (await hub.Browser.GetAsync(hub.Home + "/level")).Status.ShouldBe(HttpStatusCode.NotFound);
        await ClimbAsync(hub, "never");

        (await hub.ReadAsync()).ShouldContain("Your level The whole ladder Insider 200 of 1,000 points 800 points to Champion.");
        var page = await hub.ReadAsync("/level");
        page.ShouldContain("Your level is Insider.");
        page.ShouldContain("3 Champion 800 points to go From 1,000 points A seat on the board");
        page.ShouldContain("2 Insider You are here, since 1 March From 100 points First to know");
        page.ShouldContain("1 Member Reached From the beginning");
        (await hub.PageAsync("/level")).Text.ShouldContain("<progress value=\"200\" max=\"1000\"");
    }

    [Theory, BothEngines]
    public async Task Where_levels_are_renewed_it_says_until_when_and_what_renews_it(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind);
        await ClimbAsync(hub, "yearly");

        var page = await hub.ReadAsync("/level");

        page.ShouldContain("Insider is yours until Friday, 31 December 2027.");
        page.ShouldContain("What you have earned this year renews it already.");
    }

    [Theory, BothEngines]
    public async Task Reaching_it_is_told_once_with_what_it_brings_in_her_language_and_by_mail_as_she_wishes(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(kind, locale: "de-DE");
        await ClimbAsync(hub, "never");
        // The host reads the same stream on its own, so that either of the two may be the one that tells.
        await Eventually.TrueAsync(
            async () =>
            {
                await PumpAsync<NotifyAdvocates>(hub);
                await using var store = hub.Program.Host.OpenStore();
                return await store.Notifications.AnyAsync(one =>
                    one.ProgramId == hub.Program.Id && one.Kind == NotificationKind.LevelReached);
            },
            "the level is told");

        var page = await hub.ReadAsync("/notifications");
        page.ShouldContain("Du hast Insider erreicht");
        page.ShouldContain("Das bringt es dir: First to know.");
        (await hub.ReadAsync("/level")).ShouldContain("Deine Stufe ist Insider.");
        hub.Clock!.Advance(TimeSpan.FromMinutes(2));
        await hub.Program.Host.Services.GetRequiredService<MailNotifications>().RunOnceAsync(CancellationToken.None);

        await using var db = hub.Program.Host.OpenStore();
        var row = await db.Notifications.SingleAsync(one =>
            one.ProgramId == hub.Program.Id && one.Kind == NotificationKind.LevelReached, TestContext.Current.CancellationToken);
        (row.Level, row.MailDueAt).ShouldBe((2, null));
        var mails = await db.Mails.Where(one => one.ProgramId == hub.Program.Id).ToListAsync(TestContext.Current.CancellationToken);
        mails.ShouldContain(static mail => mail.Text!.Contains("Du hast Insider erreicht", StringComparison.Ordinal));
        mails.ShouldAllBe(static mail => !mail.Text!.Contains('!'));
    }

    // Two referrals of 100 points each, on a ladder of three.
    private static async Task ClimbAsync(HubStory hub, string renewal)
    {
        var ladder = LevelStory.Ladder(renewal, 0, 100, 1_000);
        string[] names = ["Member", "Insider", "Champion"];
        string[] perks = ["Your own link", "First to know", "A seat on the board"];
        foreach (var (level, at) in ladder["levels"]!.AsArray().Select(static (level, at) => (level!, at)))
            (level["name"], level["perks"]) = (names[at], new JsonArray(perks[at]));
        (await hub.Program.PutAsync("/v1/levels", ladder)).Expect(HttpStatusCode.OK);
        await hub.Story.RuleAsync(Offer.At("submitted"), Offer.Points(100));
        await hub.Story.ReferAsync(hub.Rosa, "kim@globex.example");
        await hub.Story.ReferAsync(hub.Rosa, "lee@globex.example");
        await Eventually.TrueAsync(
            async () =>
            {
                await PumpAsync<KeepLevels>(hub);
                await using var db = hub.Program.Host.OpenStore();
                return await db.AdvocateLevels.AnyAsync(row => row.ProgramId == hub.Program.Id);
            },
            "the level is written down");
    }

    private static async Task PumpAsync<TReader>(HubStory hub)
        where TReader : IActivityReader
    {
        var reader = hub.Program.Host.Services.GetServices<IActivityReader>().OfType<TReader>().Single();
        await using var db = hub.Program.Host.OpenStore();
        while (await new ActivityPump(db).RunOnceAsync(reader, CancellationToken.None) > 0)
            db.ChangeTracker.Clear();
    }
}
