using System.Collections.Concurrent;
using Herald.Core.Ids;
using Herald.Data.Nodes;

namespace Herald.Data.Tracking;

/// <summary>
/// Finds links by their code, from memory where it can. What changes is forgotten when it is told of (<see cref="Forget(StoreChange)"/>):
/// what this node changes at once, what another one does as soon as that is heard. Where the telling is lost, it is seen within
/// <see cref="KeptFor"/>. Unknown codes are not remembered: whoever guesses would only push out what is in use.
/// </summary>
public sealed class LinkLookup(IEngine engine, TimeProvider clock)
{
    /// <summary>For how long a link may be answered from memory.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    // About 500 bytes each: 25 MB at most.
    private const int LinksMax = 50_000;

    private readonly ConcurrentDictionary<string, Kept> links = new(StringComparer.Ordinal);
    private long changes;

    /// <summary>The link of a code as <see cref="Core.Links.LinkCode.Read"/> gives it; null if there is none.</summary>
    public ValueTask<TrackedLink?> FindAsync(string code, CancellationToken ct) =>
        links.TryGetValue(code, out var kept) && kept.Until > clock.GetUtcNow() ? new(kept.Link) : new(LoadAsync(code, ct));

    /// <summary>Drops what is remembered of a link; to be called once its change is committed.</summary>
    public void Forget(LinkId link) => Forget(kept => kept.Link == link);

    /// <summary>Drops what a change touches; to be called once it is committed.</summary>
    public void Forget(StoreChange change)
    {
        if (change is StoreChange.OfLink link)
            Forget(link.Link);
        else if (change is StoreChange.OfProgram program)
            Forget(kept => kept.Program == program.Program);
    }

    /// <summary>Drops all: what changed in the meantime is not known.</summary>
    public void ForgetAll() => Forget(static _ => true);

    private void Forget(Func<TrackedLink, bool> stale)
    {
        Interlocked.Increment(ref changes);
        foreach (var (code, kept) in links)
        {
            if (stale(kept.Link))
                links.TryRemove(code, out _);
        }
    }

    private async Task<TrackedLink?> LoadAsync(string code, CancellationToken ct)
    {
        var before = Interlocked.Read(ref changes);
        var until = clock.GetUtcNow() + KeptFor;
        if (await LinkRows.FindAsync(engine, code, ct) is not { } link)
            return null;
        if (links.Count >= LinksMax)
            MakeRoom();
        links[code] = new(link, until);
        // It may have been read before a change that was forgotten before it was kept.
        if (Interlocked.Read(ref changes) != before)
            links.TryRemove(code, out _);
        return link;
    }

    private void MakeRoom()
    {
        var now = clock.GetUtcNow();
        foreach (var (code, kept) in links)
        {
            if (kept.Until <= now)
                links.TryRemove(code, out _);
        }

        if (links.Count >= LinksMax)
            links.Clear();
    }

    private sealed record Kept(TrackedLink Link, DateTimeOffset Until);
}
