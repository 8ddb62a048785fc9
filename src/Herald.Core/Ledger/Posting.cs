using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>One line of an entry: so many units into a part of the wallet, or out of it. Immutable, in the store too.</summary>
public sealed class Posting
{
    /// <summary>The program whose books it is in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its entry.</summary>
    public required EntryId EntryId { get; init; }

    /// <summary>The part that it changes; an entry changes each part once at most.</summary>
    public required Part Part { get; init; }

    /// <summary>Units into the part; below zero, out of it. Never zero.</summary>
    public required long Amount { get; init; }
}
