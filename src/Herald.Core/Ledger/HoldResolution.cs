using Herald.Core.Ids;

namespace Herald.Core.Ledger;

/// <summary>That a hold has ended, how, when and by whom. The store keeps one for a hold at most.</summary>
public sealed class HoldResolution
{
    /// <summary>The program whose books it is in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The hold.</summary>
    public required HoldId HoldId { get; init; }

    /// <summary>How it ended.</summary>
    public required HoldEnd Ended { get; init; }

    /// <summary>The entry that moved the units.</summary>
    public required EntryId EntryId { get; init; }

    /// <summary>Who asked for it: the printed id of a person or key, or the name of a job.</summary>
    public required string ResolvedBy { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset ResolvedAt { get; init; }
}
