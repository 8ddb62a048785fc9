using Herald.Core.Ids;
using Herald.Data.Nodes;

namespace Herald.Data.Tracking;

/// <summary>Finds links by their code, from memory where it can.</summary>
public sealed class LinkLookup(IEngine engine, TimeProvider clock)
{
    // About 500 bytes each: 25 MB at most.
    private const int LinksMax = 50_000;

    private readonly KeptFromStore<TrackedLink> links = new(LinksMax, (code, ct) => LinkRows.FindAsync(engine, code, ct), clock);

    /// <summary>The link of a code as <see cref="Core.Links.LinkCode.Read"/> gives it; null if there is none.</summary>
    public ValueTask<TrackedLink?> FindAsync(string code, CancellationToken ct) => links.FindAsync(code, ct);

    /// <summary>Drops what is remembered of a link; to be called once its change is committed.</summary>
    public void Forget(LinkId link) => links.Forget(kept => kept.Link == link);

    /// <summary>Drops what a change touches; to be called once it is committed.</summary>
    public void Forget(StoreChange change)
    {
        if (change is StoreChange.OfLink link)
            Forget(link.Link);
        else if (change is StoreChange.OfProgram program)
            links.Forget(kept => kept.Program == program.Program);
    }

    /// <summary>Drops all: what changed in the meantime is not known.</summary>
    public void ForgetAll() => links.ForgetAll();
}
