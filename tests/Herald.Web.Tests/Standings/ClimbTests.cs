using System.Net;
using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Herald.Web.Tests.Stories;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

/// <summary>How somebody has moved since last week, and who won what is over.</summary>
public sealed class ClimbTests(Hosts hosts)
{
    private static readonly DateTimeOffset LastWeek = new(2026, 2, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory, BothEngines]
    public async Task One_sees_how_far_one_has_come_since_last_week(StoreKind kind)
    {
        var clock = new TestClock(); // 1 March 2026, a Sunday
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(host));
        var (rosa, kim, lee) = (
            await story.JoinAsync("Rosa Díaz", "Acme"), await story.JoinAsync("Kim Lo", "Acme"), await story.JoinAsync("Lee Fu"));
        await story.EarnAsync(rosa, 30, LastWeek);
        await story.EarnAsync(kim, 20, LastWeek);
        await story.EarnAsync(lee, 25, LastWeek);
        await story.EarnAsync(kim, 15);
        await story.CountedAsync(kim, 35);

        (await PageAsync(story, kim, "all")).ShouldContain("You are 1st of 3. Up 2 places this week.");
        (await PageAsync(story, kim, "all&among=company")).ShouldContain("You are 1st of 2. Up one place this week.");
        (await PageAsync(story, rosa, "season")).ShouldContain("You are 2nd of 3. One place down this week.");
        (await PageAsync(story, kim, "week")).ShouldContain("You are 1st of 1. Last week you were 3rd.");
        // The month of March began within this week: nothing is known of it from before.
        (await PageAsync(story, kim, "month")).ShouldNotContain("this week.");
        var board = await story.BoardAsync($"points?around={lee}");
        board["rank_before"].GetValue<int>().ShouldBe(2);
        (await story.BoardAsync()).Json!["rank_before"].ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Who_won_is_kept_and_shown_unless_he_does_not_want_to_be(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(host));
        var (rosa, kim) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"));
        // From before the program was made, as its history says.
        await story.EarnAsync(kim, 40, new(2025, 8, 3, 12, 0, 0, TimeSpan.Zero));
        await story.EarnAsync(rosa, 30);
        await story.EarnAsync(kim, 20);
        await story.CountedAsync(kim, 60);
        clock.Advance(TimeSpan.FromDays(33));
        await Eventually.TrueAsync(
            async () =>
            {
                await story.CountAsync();
                await host.Services.GetRequiredService<KeepResults>().RunOnceAsync(CancellationToken.None);
                return (await story.BoardAsync("points?period=2026-Q1")).Json!["frozen_at"] is not null;
            },
            "the season is kept");

        var page = await WinnersAsync(story, rosa);
        page.ShouldContain("Quarter 1, 2026 The whole result 1st Rosa D. (you) 30 2nd Kim L. 20");
        page.ShouldContain("Quarter 3, 2025 The whole result 1st Kim L. 40");
        (await PageAsync(story, rosa, "season")).ShouldContain("Who won last All past winners Quarter 1, 2026");
        (await WinnersAsync(story, rosa, "?period=month&by=nonsense")).ShouldContain("March 2026 The whole result 1st Rosa D.");

        await (await story.Program.AdvocateAsync(kim)).SubmitAsync($"/hub/{story.Program.Slug}/profile", null,
            ("name", "Kim Lo"), ("locale", ""), ("time_zone", ""), ("boards", "off"));
        (await WinnersAsync(story, rosa)).ShouldNotContain("Kim L.");
    }

    [Theory, BothEngines]
    public async Task Who_looks_at_a_board_is_told_when_others_move(StoreKind kind)
    {
        await using var hub = await HubStory.BeginAsync(hosts, kind);
        var story = await BoardStory.BeginAsync(hub.Story);
        var kim = await story.JoinAsync("Kim Lo");
        (await hub.ReadAsync("/leaderboards")).ShouldContain("Nobody is on it.");
        using var watching = await LiveWatch.OpenAsync(story.Program.Host, hub.Home + "/leaderboards/live", hub.Browser);

        await story.EarnAsync(kim, 30);

        (await watching.NextAsync()).ShouldBe("");
        await Eventually.TrueAsync(async () => (await hub.ReadAsync("/leaderboards")).Contains("1 Kim L. 30"), "the page has it");
    }

    private static async Task<string> PageAsync(BoardStory story, string advocate, string period) =>
        await ReadAsync(story, advocate, "/leaderboards?period=" + period);

    private static Task<string> WinnersAsync(BoardStory story, string advocate, string query = "") =>
        ReadAsync(story, advocate, "/leaderboards/winners" + query);

    private static async Task<string> ReadAsync(BoardStory story, string advocate, string path) => HubStory.Words(
        (await (await story.Program.AdvocateAsync(advocate)).GetAsync($"/hub/{story.Program.Slug}{path}")).Expect(HttpStatusCode.OK));
}
