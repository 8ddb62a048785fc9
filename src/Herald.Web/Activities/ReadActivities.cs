using Herald.Data.Activities;

namespace Herald.Web.Activities;

/// <summary>
/// Keeps every reader at the end of the stream. Each has its own loop, so that one that fails or is slow holds back nobody else.
/// </summary>
internal sealed partial class ReadActivities(
    IServiceScopeFactory scopes, IEnumerable<IActivityReader> readers, TimeProvider clock, ILogger<ReadActivities> log) : BackgroundService
{
    /// <summary>How long a reader at the end waits before it looks again: what is live must show within a second.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait after failures in a row: a repaired store is followed again within half a minute.</summary>
    internal static readonly TimeSpan RetryMax = TimeSpan.FromSeconds(30);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(readers.Select(reader => FollowAsync(reader, stoppingToken)));

    private async Task FollowAsync(IActivityReader reader, CancellationToken ct)
    {
        var failures = 0;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                // Only a full batch is followed at once: what comes meanwhile is read together, in one turn of the writer.
                while (await PumpAsync(reader, ct) == ActivityPump.BatchMax)
                    failures = 0;
                failures = 0;
                await Task.Delay(Pause, clock, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                var delay = RetryDelay(++failures);
                ReaderFailed(log, reader.Name, failures, delay, fault);
                await Task.Delay(delay, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<int> PumpAsync(IActivityReader reader, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ActivityPump>().RunOnceAsync(reader, ct);
    }

    /// <summary>Doubles with each failure in a row, up to <see cref="RetryMax"/>.</summary>
    internal static TimeSpan RetryDelay(int failures) =>
        TimeSpan.FromTicks(Math.Min(RetryMax.Ticks, Pause.Ticks << Math.Min(failures, 16)));

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "Reader {Reader} failed {Failures} times in a row; its position and effect are untouched, next try in {Delay}")]
    private static partial void ReaderFailed(ILogger log, string reader, int failures, TimeSpan delay, Exception fault);
}
