using System.Collections.Concurrent;

namespace Herald.Data.Nodes;

/// <summary>
/// What a node keeps of the store in memory, by a name. What changes is forgotten when it is told of: what this node changes at once, what
/// another one does as soon as that is heard. Where the telling is lost, it is seen within ten seconds. Unknown names are
/// not remembered: whoever guesses would only push out what is in use.
/// </summary>
/// <param name="countMax">How many are kept.</param>
/// <param name="load">Reads one from the store; null where there is none.</param>
/// <param name="clock">The clock.</param>
/// <param name="untold">Where given, <see cref="IEngine.Untold"/>: what must not be stale for a moment.</param>
public sealed class KeptFromStore<T>(
    int countMax, Func<string, CancellationToken, Task<T?>> load, TimeProvider clock, Func<long>? untold = null)
    where T : class
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Kept> known = new(StringComparer.Ordinal);

    // One load at a time for all who ask meanwhile, as long as nothing has changed since it began.
    private readonly ConcurrentDictionary<(string Name, long Untold, long Changes), Lazy<Task<T?>>> loading = [];

    private long changes;

    /// <summary>What the store has by this name; null if there is none.</summary>
    public ValueTask<T?> FindAsync(string name, CancellationToken ct)
    {
        var seen = untold is null ? 0 : untold();
        return known.TryGetValue(name, out var kept) && kept.Until > clock.GetUtcNow() && kept.Untold == seen
            ? new(kept.Value)
            : new(LoadTogetherAsync((name, seen, Interlocked.Read(ref changes)), ct));
    }

    /// <summary>Drops what a change made stale; to be called once it is committed.</summary>
    public void Forget(Func<T, bool> isStale)
    {
        Interlocked.Increment(ref changes);
        foreach (var (name, kept) in known)
        {
            if (isStale(kept.Value))
                known.TryRemove(name, out _);
        }
    }

    /// <summary>Drops all: what changed in the meantime is not known.</summary>
    public void ForgetAll() => Forget(static _ => true);

    // Whoever leaves does not take it from the others.
    private Task<T?> LoadTogetherAsync((string Name, long Untold, long Changes) asked, CancellationToken ct) =>
        loading.GetOrAdd(asked, _ => new(() => LoadAsync(asked, CancellationToken.None))).Value.WaitAsync(ct);

    private async Task<T?> LoadAsync((string Name, long Untold, long Changes) asked, CancellationToken ct)
    {
        try
        {
            var until = clock.GetUtcNow() + KeptFor;
            if (await load(asked.Name, ct) is not { } value)
                return null;
            if (known.Count >= countMax)
                MakeRoom();
            known[asked.Name] = new(value, until, asked.Untold);
            // It may have been read before a change that was forgotten before it was kept.
            if (Interlocked.Read(ref changes) != asked.Changes)
                known.TryRemove(asked.Name, out _);
            return value;
        }
        finally
        {
            loading.TryRemove(asked, out _);
        }
    }

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        foreach (var (name, kept) in known)
        {
            if (kept.Until <= now)
                known.TryRemove(name, out _);
        }

        if (known.Count >= countMax)
            known.Clear();
    }

    private sealed record Kept(T Value, DateTimeOffset Until, long Untold);
}
