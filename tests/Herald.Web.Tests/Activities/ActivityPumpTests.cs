using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Data.Activities;
using Herald.Data.Insights;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

public sealed class ActivityPumpTests
{
    private const int Writers = 6;
    private const int FactsPerWriter = 40;

    [Theory, BothEngines]
    public async Task Facts_arrive_in_order_and_once(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        var reader = new RememberingReader();
        await driver.WriteAsync(program, [.. Facts.All]);

        await driver.PumpUntilAsync(reader, Facts.All.Count);

        (await driver.PumpAsync(reader)).ShouldBe(0);
        reader.Seen.Select(static one => one.Fact).ShouldBe(Facts.All);
        reader.Seen.ShouldAllBe(one => one.Program == program && one.OccurredAt == StreamDriver.Noon);
        reader.Seen.Select(static one => one.Id).Distinct().Count().ShouldBe(Facts.All.Count);
    }

    [Theory, BothEngines]
    public async Task A_long_history_is_read_in_batches(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, [.. Enumerable.Range(0, ActivityPump.BatchMax + 1).Select(static _ => StreamDriver.Joining())]);
        var reader = new RememberingReader();
        var first = 0;

        await Eventually.TrueAsync(async () => (first = await driver.PumpAsync(reader)) > 0, "the first batch is there");

        first.ShouldBe(ActivityPump.BatchMax);
        (await driver.PumpAsync(reader)).ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_fact_that_was_rolled_back_is_never_read(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await Should.ThrowAsync<DbUpdateException>(() => driver.WriteAsync(new ProgramId(Guid.CreateVersion7()), StreamDriver.Joining()));
        await driver.WriteAsync(program, StreamDriver.Joining());
        var reader = new RememberingReader();

        await driver.PumpUntilAsync(reader, 1);

        reader.Seen.Single().Program.ShouldBe(program);
    }

    [Theory, BothEngines]
    public async Task A_failure_leaves_position_and_effect_untouched(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        await driver.WriteAsync(await driver.AddProgramAsync(), StreamDriver.Joining(), StreamDriver.Joining());
        var reader = new FailingReader(new DailyTotals(), static run => run == 1);

        await Eventually.TrueAsync(() => FailsAsync(driver, reader), "the reader fails");

        (await CountAsync(store)).ShouldBe(0);
        await driver.PumpUntilAsync(reader, 2);
        (await CountAsync(store)).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Each_fact_counts_once_over_failures_two_pumps_and_many_writers(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        ProgramId[] programs = [await driver.AddProgramAsync(), await driver.AddProgramAsync(), await driver.AddProgramAsync()];
        var reader = new FailingReader(new DailyTotals(), static run => run % 2 == 1);
        var pumps = Enumerable.Range(0, 2).Select(_ => Task.Run(() => PumpAllAsync(store, driver, reader))).ToList();
        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var fact = 0; fact < FactsPerWriter; fact++)
                await driver.WriteAsync(programs[writer % programs.Length], StreamDriver.Joining());
        })).ToList();

        await Task.WhenAll([.. writers, .. pumps]);

        (await CountAsync(store)).ShouldBe(Writers * FactsPerWriter);
        (await driver.PumpAsync(reader)).ShouldBe(0);
        reader.Runs.ShouldBeGreaterThan(1, "No run failed, so nothing was proved.");
    }

    [Theory, BothEngines]
    public async Task A_position_is_remembered_when_the_store_is_opened_again(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, StreamDriver.Joining(), StreamDriver.Joining());
        await driver.PumpUntilAsync(new RememberingReader(), 2);

        store.Reopen();
        await driver.WriteAsync(program, new Activity.LinkMade(new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), null, null));
        var reader = new RememberingReader();
        await driver.PumpUntilAsync(reader, 1);

        reader.Seen.Single().Fact.ShouldBeOfType<Activity.LinkMade>();
    }

    [Theory, BothEngines]
    public async Task An_unknown_kind_stops_its_reader_and_loses_nothing(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, StreamDriver.Joining());
        await SetKindAsync(store, "moon_landed");
        var reader = new RememberingReader();

        await Eventually.TrueAsync(() => FailsAsync(driver, reader), "the reader refuses the kind");
        await SetKindAsync(store, "advocate_joined");

        await driver.PumpUntilAsync(reader, 1);
    }

    private static Task PumpAllAsync(TestStore store, StreamDriver driver, FailingReader reader) => Eventually.TrueAsync(
        async () =>
        {
            try
            {
                await driver.PumpAsync(reader);
            }
            catch (InvalidOperationException)
            {
                return false;
            }

            return await CountAsync(store) >= Writers * FactsPerWriter;
        },
        "all facts are counted");

    private static async Task<bool> FailsAsync(StreamDriver driver, IActivityReader reader)
    {
        try
        {
            (await driver.PumpAsync(reader)).ShouldBe(0);
            return false;
        }
        catch (Exception fault) when (fault is InvalidOperationException or UnreadableActivityException)
        {
            return true;
        }
    }

    private static async Task SetKindAsync(TestStore store, string kind)
    {
        await using var db = store.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE activities SET kind = {kind}");
    }

    private static async Task<long> CountAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.InsightDays.SumAsync(static day => day.Count);
    }
}
