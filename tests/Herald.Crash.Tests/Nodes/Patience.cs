using System.Diagnostics;

namespace Herald.Crash.Tests.Nodes;

/// <summary>Waits for what comes by itself, with a limit.</summary>
internal static class Patience
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns how long it took.</summary>
    public static async Task<TimeSpan> UntilAsync(Func<Task<bool>> holds, string what, TimeSpan? limit = null)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Stopwatch.GetElapsedTime(begin).ShouldBeLessThan(limit ?? Usual, what);
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        return Stopwatch.GetElapsedTime(begin);
    }
}
