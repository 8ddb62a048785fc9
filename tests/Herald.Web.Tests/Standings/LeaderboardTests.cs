using System.Net;
using Herald.Core.Staff;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;

namespace Herald.Web.Tests.Standings;

public sealed class LeaderboardTests(Hosts hosts)
{
    [Theory, BothEngines]
    public async Task Equals_share_a_rank_and_each_sees_his_neighbours(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var (rosa, kim, lee, ana) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"), await story.JoinAsync("Lee"),
            await story.JoinAsync("Ana de la Cruz"));
        var idle = await story.JoinAsync("Idle Ida");
        var now = TimeProvider.System.GetUtcNow();
        await story.EarnAsync(kim, 20, now.AddSeconds(-30));
        await story.EarnAsync(lee, 20, now.AddSeconds(-40));
        await story.EarnAsync(ana, 10, now.AddSeconds(-20));
        await story.EarnAsync(rosa, 30, now.AddSeconds(-10));

        await story.ReadsAsync("1 Rosa D. 30, 2 Lee 20, 2 Kim L. 20, 4 Ana C. 10");

        (await story.ReadAsync($"points?around={ana}", "around")).ShouldBe("1 Rosa D. 30, 2 Lee 20, 2 Kim L. 20, 4 Ana C. 10");
        (await story.ReadAsync($"points?around={idle}", "around")).ShouldBe("");
        (await story.ReadAsync("referrals-won")).ShouldBe("1 Lee 1, 1 Kim L. 1, 1 Ana C. 1, 1 Rosa D. 1");
        (await story.ReadAsync("closed-value")).ShouldStartWith("1 Rosa D. 3000, ");
        var board = await story.BoardAsync("closed-value?period=season");
        board["unit"].ToString().ShouldBe("USD");
        board["advocates"].GetValue<int>().ShouldBe(4);
        board.Json!["frozen_at"].ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task A_point_counts_in_the_periods_in_which_it_was_earned_and_goes_from_there_when_it_is_taken_back(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var rosa = await story.JoinAsync("Rosa Díaz");
        var long_ago = await story.EarnAsync(rosa, 40, new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));
        await story.EarnAsync(rosa, 2);

        await story.ReadsAsync("1 Rosa D. 42");
        (await story.ReadAsync("points?period=week")).ShouldBe("1 Rosa D. 2");
        (await story.ReadAsync("points?period=2026-W01")).ShouldBe("1 Rosa D. 40");
        (await story.ReadAsync("points?period=2026-01")).ShouldBe("1 Rosa D. 40");
        (await story.ReadAsync("points?period=2026-Q1")).ShouldBe("1 Rosa D. 40");
        (await story.ReadAsync("points?period=2025-Q4")).ShouldBe("");

        await story.ReturnAsync(long_ago);

        await story.ReadsAsync("1 Rosa D. 2");
        (await story.ReadAsync("points?period=2026-Q1")).ShouldBe("");
        (await story.ReadAsync("points?period=week")).ShouldBe("1 Rosa D. 2");
    }

    [Theory, BothEngines]
    public async Task Staff_are_not_shown(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var (rosa, kim) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"));
        await story.EarnAsync(rosa, 30);
        await story.EarnAsync(kim, 20);
        await story.ReadsAsync("1 Rosa D. 30, 2 Kim L. 20");

        await story.Program.StaffAsync(StaffRole.Analyst, "rosa.díaz@acme.example");

        await story.ReadsAsync("1 Kim L. 20");
        (await story.ReadAsync($"points?around={rosa}", "around")).ShouldBe("");
    }

    [Theory, BothEngines]
    public async Task What_is_not_there_is_not_found(StoreKind kind)
    {
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var other = await BoardStory.BeginAsync(await Story.BeginAsync(hosts, kind));
        var stranger = await other.JoinAsync("Kim Lo");

        (await story.Program.GetAsync("/v1/leaderboards/likes")).Expect(HttpStatusCode.NotFound).Code.ShouldBe("not_found");
        (await story.Program.GetAsync($"/v1/leaderboards/points?around={stranger}")).Expect(HttpStatusCode.NotFound);
    }
}
