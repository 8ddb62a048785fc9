using Herald.Data.Activities;
using Herald.Web.Activities;
using Herald.Web.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Herald.Web.Tests.Activities;

public sealed class ReadActivitiesTests
{
    [Theory, BothEngines]
    public async Task A_failing_reader_holds_back_nobody_and_is_tried_again_later(StoreKind kind)
    {
        await using var store = await TestStore.NewAsync(kind);
        var clock = new TestClock();
        var failing = new FailingReader(new RememberingReader(), static run => run <= 2);
        await using var services = Services(store, clock, failing);
        var driver = new StreamDriver(store);
        await driver.WriteAsync(await driver.AddProgramAsync(), StreamDriver.Joining());
        var loop = services.GetServices<IHostedService>().OfType<ReadActivities>().Single();

        await loop.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(clock, () => Task.FromResult(failing.Runs == 1), "the reader failed");
        await AdvanceUntilAsync(clock, async () => await CountAsync(store) == 1, "the other reader has counted");
        await AdvanceUntilAsync(clock, () => Task.FromResult(failing.Runs == 3), "the reader was tried again");
        await driver.WriteAsync(await driver.AddProgramAsync(), StreamDriver.Joining());
        await AdvanceUntilAsync(clock, async () => await CountAsync(store) == 2, "the loop went on");

        // The clock stands: a loop that waited for it would not stop.
        await loop.StopAsync(new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);
        loop.ExecuteTask!.IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 500)]
    [InlineData(2, 1_000)]
    [InlineData(6, 16_000)]
    [InlineData(7, 30_000)]
    [InlineData(int.MaxValue, 30_000)]
    public void The_wait_after_failures_doubles_up_to_a_limit(int failures, int delayMs) =>
        ReadActivities.RetryDelay(failures).ShouldBe(TimeSpan.FromMilliseconds(delayMs));

    private static ServiceProvider Services(TestStore store, TimeProvider clock, IActivityReader reader)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddScoped(_ => store.Open());
        services.AddActivities();
        services.AddSingleton(reader);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    private static Task AdvanceUntilAsync(TestClock clock, Func<Task<bool>> condition, string what) => Eventually.TrueAsync(
        async () =>
        {
            if (await condition())
                return true;
            clock.Advance(ReadActivities.Pause);
            return false;
        },
        what);

    private static async Task<long> CountAsync(TestStore store)
    {
        await using var db = store.Open();
        return await db.InsightDays.SumAsync(static day => day.Count);
    }
}
