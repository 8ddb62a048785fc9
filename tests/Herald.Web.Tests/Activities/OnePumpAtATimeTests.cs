using Herald.Data.Insights;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Activities;

/// <summary>What happens to a reader while a pump is in the middle of moving it.</summary>
public sealed class OnePumpAtATimeTests
{
    // Long enough for the other side to have done its harm if it were not held off.
    private static readonly TimeSpan Chance = TimeSpan.FromMilliseconds(300);

    [Theory, BothEngines]
    public async Task Another_pump_does_not_apply_the_same_batch(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = await StartAsync(store);

        await WhileMovingAsync(driver, () => driver.PumpAsync(new DailyTotals()));

        await driver.PumpAsync(new DailyTotals());
        (await CountAsync(store)).ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task A_replay_waits_and_is_not_undone(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var driver = await StartAsync(store);

        await WhileMovingAsync(driver, () => driver.ReplayAsync(new DailyTotals()));

        (await CountAsync(store)).ShouldBe(0);
        await driver.PumpUntilAsync(new DailyTotals(), 3);
        (await CountAsync(store)).ShouldBe(3);
    }

    // One fact is applied, so that the reader has a position, and two wait.
    private static async Task<StreamDriver> StartAsync(TestStore store)
    {
        var driver = new StreamDriver(store);
        var program = await driver.AddProgramAsync();
        await driver.WriteAsync(program, StreamDriver.Joining());
        await driver.PumpUntilAsync(new DailyTotals(), 1);
        await driver.WriteAsync(program, StreamDriver.Joining(), StreamDriver.Joining());
        return driver;
    }

    private static async Task WhileMovingAsync(StreamDriver driver, Func<Task> other)
    {
        var reader = new GatedReader(new DailyTotals());
        var moving = Task.Run(() => driver.PumpUntilAsync(reader, 2));
        await Task.WhenAny(reader.Entered, moving);
        var meanwhile = Task.Run(other);
        await Task.WhenAny(meanwhile, Task.Delay(Chance, TimeProvider.System, TestContext.Current.CancellationToken));
        reader.Open();
        await Task.WhenAll(moving, meanwhile);
    }

    private static async Task<long> CountAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.InsightDays.SumAsync(static day => day.Count);
    }
}
