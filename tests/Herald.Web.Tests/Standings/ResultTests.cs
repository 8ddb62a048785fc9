using Herald.Web.Standings;
using Herald.Web.Tests.Harness;
using Herald.Web.Tests.Stories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.Web.Tests.Standings;

public sealed class ResultTests
{
    [Theory, BothEngines]
    public async Task The_result_of_a_week_is_kept_once_and_no_correction_changes_it(StoreKind kind)
    {
        var clock = new TestClock(); // 1 March 2026, a Sunday
        await using var store = await TestStore.NewAsync(kind, clock);
        await using var here = await HeraldHost.StartAsync(store, clock);
        await using var there = await HeraldHost.StartAsync(store, clock);
        var story = await BoardStory.BeginAsync(await Story.BeginAsync(here));
        var (rosa, kim) = (await story.JoinAsync("Rosa Díaz"), await story.JoinAsync("Kim Lo"));
        var order = await story.EarnAsync(rosa, 30);
        await story.EarnAsync(kim, 20);
        await story.CountedAsync(kim, 20);
        await KeepAsync(here);
        (await story.BoardAsync("points?period=2026-W09")).Json!["frozen_at"].ShouldBeNull("The week is not over yet.");

        clock.Advance(TimeSpan.FromDays(1.5));
        await Eventually.TrueAsync(
            async () =>
            {
                await story.CountAsync();
                await Task.WhenAll(KeepAsync(here), KeepAsync(there));
                return (await story.BoardAsync("points?period=2026-W09")).Json!["frozen_at"] is not null;
            },
            "the result is kept");
        const string result = "1 Rosa D. 30, 2 Kim L. 20";
        (await story.ReadAsync("points?period=2026-W09")).ShouldBe(result);
        (await story.ReadAsync($"points?period=2026-W09&around={kim}", "around")).ShouldBe(result);

        await story.ReturnAsync(order);
        await story.EarnAsync(kim, 7, clock.GetUtcNow().AddDays(-2));
        await story.CountedAsync(kim, 27);

        await story.ReadsAsync("1 Kim L. 27");
        (await story.ReadAsync("points?period=2026-W09")).ShouldBe(result);
        (await story.ReadAsync("points?period=2026-Q1")).ShouldBe("1 Kim L. 27", "The season runs on.");
        await using var db = store.Open();
        (await db.BoardResults.Where(row => row.ProgramId == story.Program.Id).Select(static row => row.Period).ToListAsync())
            .ShouldBe(["2026-W09"]);
    }

    private static Task KeepAsync(HeraldHost host) =>
        host.Services.GetRequiredService<KeepResults>().RunOnceAsync(CancellationToken.None);
}
