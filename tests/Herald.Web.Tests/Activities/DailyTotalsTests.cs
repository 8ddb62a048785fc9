using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Core.Referrals;
using Herald.Data.Insights;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

public sealed class DailyTotalsTests
{
    [Theory, BothEngines]
    public async Task Totals_add_up_by_day_campaign_channel_and_measure(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, Won(10_000), Won(2_500));
        await driver.PumpUntilAsync(new DailyTotals(), 2);
        await driver.WriteAsync(program, Won(1));
        await driver.PumpUntilAsync(new DailyTotals(), 1);

        var totals = await TotalsAsync(store);

        totals.ShouldContain(new Row(program, new(2026, 3, 1), "spring", "mail", Measure.Won, 3, 12_501));
        totals.ShouldContain(new Row(program, new(2026, 3, 1), "spring", "mail", Measure.Opportunities, 3, 12_501));
        totals.ShouldContain(new Row(program, new(2026, 3, 1), "spring", "mail", Measure.Qualified, 3, 0));
        totals.Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task A_day_is_a_day_in_the_programs_time_zone(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var east = await driver.AddProgramAsync("Asia/Tokyo");
        var west = await driver.AddProgramAsync("America/Los_Angeles");
        var instant = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);
        await driver.WriteAsync(east, instant, StreamDriver.Joining());
        await driver.WriteAsync(west, instant, StreamDriver.Joining());

        await driver.PumpUntilAsync(new DailyTotals(), 2);

        (await TotalsAsync(store)).ShouldBe(
            [
                new Row(east, new(2026, 3, 2), "", "", Measure.AdvocatesJoined, 1, 0),
                new Row(west, new(2026, 3, 1), "", "", Measure.AdvocatesJoined, 1, 0),
            ],
            ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task A_replay_gives_the_same_totals(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, [.. Facts.All]);
        await driver.WriteAsync(program, [.. Facts.All]);
        await driver.PumpUntilAsync(new DailyTotals(), Facts.All.Count * 2);
        var before = await TotalsAsync(store);

        await driver.ReplayAsync(new DailyTotals());

        (await TotalsAsync(store)).ShouldBeEmpty();
        await driver.PumpUntilAsync(new DailyTotals(), Facts.All.Count * 2);
        before.ShouldNotBeEmpty();
        (await TotalsAsync(store)).ShouldBe(before, ignoreOrder: true);
    }

    [Theory, BothEngines]
    public async Task A_replay_while_pumps_run_counts_each_fact_once(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        var replays = Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
                await driver.ReplayAsync(new DailyTotals());
        });
        for (var fact = 0; fact < 20; fact++)
        {
            await driver.WriteAsync(program, StreamDriver.Joining());
            await driver.PumpAsync(new DailyTotals());
        }

        await replays;

        await Eventually.TrueAsync(
            async () =>
            {
                await driver.PumpAsync(new DailyTotals());
                return (await TotalsAsync(store)).Sum(static row => row.Count) >= 20;
            },
            "all facts are counted");
        (await driver.PumpAsync(new DailyTotals())).ShouldBe(0);
        (await TotalsAsync(store)).Sum(static row => row.Count).ShouldBe(20);
    }

    private static Activity.StageReached Won(long amount) => new(
        new ReferralId(Guid.CreateVersion7()), new AdvocateId(Guid.CreateVersion7()), Stage.Submitted, Stage.Won,
        new Money(amount, Currency.Of("EUR")), "spring", "mail");

    private static async Task<List<Row>> TotalsAsync(TestStore store)
    {
        await using var db = store.Open();
        return [.. (await db.InsightDays.ToListAsync()).Select(static row =>
            new Row(row.ProgramId, row.Day, row.Campaign, row.Channel, row.Measure, row.Count, row.Amount))];
    }

    private sealed record Row(ProgramId Program, DateOnly Day, string Campaign, string Channel, Measure Measure, long Count, long Amount);
}
