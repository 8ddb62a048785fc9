using System.Net;
using Herald.Core.Leagues;
using Herald.Web.Leagues;
using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Hub;
using Herald.Web.Tests.Standings;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Leagues;

/// <summary>Weeks in the leagues of a program.</summary>
public sealed class LeagueStoryTests
{
    [Theory, BothEngines]
    public async Task A_week_is_drawn_and_settled_once_on_however_many_nodes(StoreKind kind)
    {
        var clock = new TestClock(); // 1 March 2026, a Sunday
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var here = await HeraldHost.StartAsync(store, clock);
        await using var there = await HeraldHost.StartAsync(store, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(here));
        var all = await ManyAsync(story, 44);
        await Task.WhenAll(TurnAsync(here), TurnAsync(there));

        // Two tiers of 22 by what they earned: a00 earned least. The leading five would go up, were there more tiers.
        (await PageAsync(story, all[43])).ShouldContain(
            "Your league is Bronze. You are 1st of 22. It ends tonight. The last 5 go to Copper.");
        (await PageAsync(story, all[0])).ShouldContain(
            "Your league is Copper. You are 22nd of 22. It ends tonight. The first 5 then go up to Bronze.");
        await OffAsync(story, all[21]);
        (await PageAsync(story, all[0])).ShouldContain("You are 21st of 21.");
        (await PageAsync(story, all[21])).ShouldContain("You have chosen not to be shown here.");

        clock.Advance(TimeSpan.FromDays(1));
        await SettledAsync(story, 2, here, there);

        // Of 21 who are shown, five go up: a16 to a20.
        (await PageAsync(story, all[20])).ShouldContain("Your league is Bronze.");
        (await PageAsync(story, all[16])).ShouldContain("Your league is Bronze.");
        (await PageAsync(story, all[15])).ShouldContain("Your league is Copper.");
        (await PageAsync(story, all[22])).ShouldContain("Your league is Copper.");
        (await PageAsync(story, all[20])).ShouldContain("Week 9, 2026 1st in Copper, 21 points Went up");
        (await PageAsync(story, all[21])).ShouldNotContain("Your league is");
        var before = await MovesAsync(story);
        await Task.WhenAll(TurnAsync(here), TurnAsync(there));
        (await MovesAsync(story)).ShouldBe(before);
    }

    [Theory, BothEngines]
    public async Task Four_are_too_few_and_the_fifth_begins_it(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(host));
        var four = await ManyAsync(story, 4);
        await TurnAsync(host);
        (await PageAsync(story, four[0])).ShouldContain("You play in none this week.");

        var kim = await story.JoinAsync("Kim Lo");
        await story.EarnAsync(kim, 30);
        await story.CountedAsync(kim, 30);
        await TurnAsync(host);

        (await PageAsync(story, kim)).ShouldContain("Your league is Copper. You are 1st of 5.");
    }

    [Theory, BothEngines]
    public async Task A_program_that_began_with_five_opens_tiers_as_it_grows(StoreKind kind)
    {
        var clock = new TestClock();
        await using var host = await HeraldHost.StartAsync(kind, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(host));
        await ManyAsync(story, 5);
        await TurnAsync(host);
        var all = await ManyAsync(story, 40, begin: 5);

        clock.Advance(TimeSpan.FromDays(1));
        await SettledAsync(story, 2, host);
        // A tier with fewer than five plays with the one below.
        foreach (var riser in all.Take(5))
            await story.EarnAsync(riser, 500);
        await story.CountedAsync(all[4], 505);
        clock.Advance(TimeSpan.FromDays(7));
        await SettledAsync(story, 3, host);

        (await PageAsync(story, all[0])).ShouldContain("Your league is Bronze.");
        (await PageAsync(story, all[10])).ShouldContain("Your league is Copper.");
    }

    // Advocates a00, a01 and so on, who earn a point more each.
    private static async Task<List<string>> ManyAsync(BoardStory story, int count, int begin = 0)
    {
        List<string> all = [];
        for (var at = 0; at < count; at++)
        {
            all.Add(await story.JoinAsync($"A{begin + at:00}"));
            await story.EarnAsync(all[at], at + 1);
        }

        await story.CountedAsync(all[^1], count);
        return all;
    }

    private static Task TurnAsync(HeraldHost host) =>
        host.Services.GetRequiredService<TurnAllLeagues>().RunOnceAsync(CancellationToken.None);

    private static Task SettledAsync(BoardStory story, int rounds, params HeraldHost[] nodes) => Eventually.TrueAsync(
        async () =>
        {
            await story.CountAsync();
            await nodes[0].Services.GetRequiredService<KeepResults>().RunOnceAsync(CancellationToken.None);
            await Task.WhenAll(nodes.Select(TurnAsync));
            await using var db = nodes[0].OpenStore();
            return await db.LeagueRounds.CountAsync(row => row.ProgramId == story.Program.Id) == rounds;
        },
        "the next week is drawn");

    private static async Task<string> MovesAsync(BoardStory story)
    {
        await using var db = story.Program.Host.OpenStore();
        var moves = await db.LeaguePlaces.Where(row => row.ProgramId == story.Program.Id)
            .OrderBy(static row => row.Week).ThenBy(static row => row.AdvocateId)
            .Select(static row => new { row.Week, row.AdvocateId, row.Tier, row.League, row.Position, row.Move }).ToListAsync();
        moves.Count(static row => row.Move == LeagueMove.Up).ShouldBe(5);
        moves.Count(static row => row.Move == LeagueMove.Down).ShouldBe(5);
        return string.Join('\n', moves);
    }

    private static async Task OffAsync(BoardStory story, string advocate) =>
        (await (await story.Program.AdvocateAsync(advocate)).SubmitAsync(
        $"/hub/{story.Program.Slug}/profile", null, ("name", "A21"), ("locale", ""), ("time_zone", ""), ("boards", "off")))
        .Expect(HttpStatusCode.SeeOther);

    private static async Task<string> PageAsync(BoardStory story, string advocate) => HubStory.Words(
        (await (await story.Program.AdvocateAsync(advocate)).GetAsync($"/hub/{story.Program.Slug}/league")).Expect(HttpStatusCode.OK));
}
