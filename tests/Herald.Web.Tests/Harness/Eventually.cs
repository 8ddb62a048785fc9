using System.Diagnostics;

namespace Herald.Web.Tests.Harness;

/// <summary>Waits for what other threads or transactions do, and fails with a sentence if it does not come.</summary>
public static class Eventually
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(30);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            watch.Elapsed.ShouldBeLessThan(WaitMax, $"Waited in vain until {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
