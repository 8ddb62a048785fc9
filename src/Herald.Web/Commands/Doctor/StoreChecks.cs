using System.Data.Common;
using System.Runtime.CompilerServices;
using Herald.Data;
using Herald.Data.Health;
using Herald.Web.Platform;

namespace Herald.Web.Commands.Doctor;

/// <summary>The store: does it answer, may it be written, does it keep what it promises, has it this version's schema.</summary>
internal static class StoreChecks
{
    public static async IAsyncEnumerable<HealthCheck> RunAsync(HeraldSettings settings, [EnumeratorCancellation] CancellationToken ct)
    {
        if (settings.Database is null && !File.Exists(settings.StoreFile))
        {
            yield return new("store", true, "There is no store yet; 'herald serve' makes one.");
            yield break;
        }

        await using var store = CommandStore.Open(settings);
        var engine = store.Get<IEngine>();
        var reachable = await ReachableAsync(settings, engine, ct);
        yield return reachable;
        if (!reachable.Ok)
            yield break;
        foreach (var check in await StoreHealth.EngineAsync(engine, ct))
            yield return check;
        var schema = await SchemaAsync(store.Get<SchemaRunner>(), ct);
        yield return schema;
        if (schema.Ok)
            yield return await StoreHealth.ClockAsync(engine, TimeProvider.System, ct);
    }

    private static async Task<HealthCheck> ReachableAsync(HeraldSettings settings, IEngine engine, CancellationToken ct)
    {
        try
        {
            await StoreHealth.PingAsync(engine, ct);
            await engine.ProveConnectionsAsync(ct);
            return await StoreHealth.IsWritableAsync(engine, ct)
                ? new("store", true, $"{engine.Place} answers and takes writes.")
                : new("store", false, $"{engine.Place} answers but takes no writes. Point HERALD_DATABASE at the primary.");
        }
        catch (Exception fault) when (fault is DbException or UnfitPoolerException)
        {
            return new("store", false, StoreTrouble.SentenceOf(fault, settings)!);
        }
    }

    private static async Task<HealthCheck> SchemaAsync(SchemaRunner runner, CancellationToken ct)
    {
        var missing = await runner.MissingAsync(ct);
        return new("schema", missing.Count == 0, missing.Count == 0
            ? "The schema is up to date."
            : $"The store lacks {string.Join(", ", missing)}. Run 'herald migrate', or start 'herald serve'.");
    }
}
