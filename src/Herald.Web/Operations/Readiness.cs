using Herald.Data;
using Herald.Data.Health;
using Herald.Web.Platform;
using Herald.Web.Platform.Health;
using Herald.Web.Platform.Loops;
using Herald.Web.Platform.Nodes;

namespace Herald.Web.Operations;

/// <summary>
/// Looks whether requests can be served here. The answer is kept for a moment, so that asking often costs the store nothing;
/// it never says more than a stranger may know.
/// </summary>
internal sealed partial class Readiness(
    IServiceProvider services, HeraldSettings settings, TimeProvider clock, ILogger<Readiness> log) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(4);

    private readonly SemaphoreSlim turn = new(1, 1);
    private ReadinessView? last;
    private long lookedAt;

    public async Task<ReadinessView> LookAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (last is null || clock.GetElapsedTime(lookedAt) > KeptFor)
                (last, lookedAt) = (await LookNowAsync(ct), clock.GetTimestamp());
            return last;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<ReadinessView> LookNowAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(PatienceMax);
        HealthCheck[] checks =
        [
            await StoreAsync(patience.Token),
            await SchemaAsync(patience.Token),
            Disk(),
            Loops(),
        ];
        ct.ThrowIfCancellationRequested();
        // Whatever a replica does, the primary answers for it.
        HealthCheck[] aside = services.GetRequiredService<Replica>().Check is { } replica ? [replica] : [];
        return new(checks.All(static check => check.Ok), [.. checks, .. aside]);
    }

    private Task<HealthCheck> StoreAsync(CancellationToken ct) => TryAsync("store", "The store does not answer.", async () =>
        await StoreHealth.IsWritableAsync(services.GetRequiredService<IEngine>(), ct)
            ? new("store", true, "The store answers and takes writes.")
            : new("store", false, "The store takes no writes."));

    private Task<HealthCheck> SchemaAsync(CancellationToken ct) => TryAsync("schema", "The schema cannot be read.", async () =>
        (await services.GetRequiredService<SchemaRunner>().MissingAsync(ct)).Count is var missing && missing == 0
            ? new("schema", true, "The schema is up to date.")
            : new("schema", false, $"{missing} schema scripts are missing. Run 'herald migrate'."));

    private HealthCheck Disk()
    {
        try
        {
            var space = DataFolder.Space(settings.DataFolder);
            return space.Ok ? space with { Detail = "There is space in the data folder." } : space;
        }
        catch (IOException fault)
        {
            NotReady(log, "disk", fault);
            return new("disk", false, "The data folder cannot be looked at.");
        }
    }

    private HealthCheck Loops()
    {
        var silent = services.GetRequiredService<BackgroundLoops>().Silent();
        return new("loops", silent.Count == 0, silent.Count == 0 ? "Background loops turn." : "Stuck: " + string.Join(", ", silent));
    }

    // Whatever is wrong with the store, the question is answered; the log has the details that strangers may not see.
    private async Task<HealthCheck> TryAsync(string name, string failure, Func<Task<HealthCheck>> look)
    {
        try
        {
            return await look();
        }
        catch (Exception fault)
        {
            NotReady(log, name, fault);
            return new(name, false, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: {Check}")]
    private static partial void NotReady(ILogger log, string check, Exception fault);
}
