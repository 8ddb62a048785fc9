using System.Diagnostics.CodeAnalysis;
using Herald.Core.Ids;

namespace Herald.Data.Nodes;

/// <summary>What changed in the store, as triggers of the schema tell it to all nodes within the transaction that changes it.</summary>
public abstract record StoreChange
{
    private StoreChange()
    {
    }

    /// <summary>A link, such as that it is paused.</summary>
    public sealed record OfLink(ProgramId Program, LinkId Link) : StoreChange;

    /// <summary>A program's own settings.</summary>
    public sealed record OfProgram(ProgramId Program) : StoreChange;

    /// <summary>An API key, such as that it is revoked.</summary>
    public sealed record OfKey(ProgramId Program, KeyId Key) : StoreChange;

    /// <summary>False for what this version does not know: a newer node may tell of more.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out StoreChange? change)
    {
        var words = text.Split(' ');
        change = words switch
        {
            ["link", var program, var link] when Guid.TryParse(program, out var of) && Guid.TryParse(link, out var id) =>
                new OfLink(ProgramId.From(of), LinkId.From(id)),
            ["key", var program, var key] when Guid.TryParse(program, out var of) && Guid.TryParse(key, out var id) =>
                new OfKey(ProgramId.From(of), KeyId.From(id)),
            ["program", var program] when Guid.TryParse(program, out var id) => new OfProgram(ProgramId.From(id)),
            _ => null,
        };
        return change is not null;
    }
}
