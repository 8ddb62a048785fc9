using Herald.Core.Ids;

namespace Herald.Core.Merging;

/// <summary>
/// Two advocates turned out to be one person: all that one of them had came to the other, who is found by the names of both from then on.
/// It can be undone.
/// </summary>
public sealed class Merge
{
    /// <summary>The longest note in characters.</summary>
    public const int NoteMax = 300;

    /// <summary>The most rewards that come along, each by entries of the books; more are refused.</summary>
    public const int RowsMax = 2_000;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required MergeId Id { get; init; }

    /// <summary>The advocate who is one no more.</summary>
    public required AdvocateId FromId { get; init; }

    /// <summary>The advocate who stays.</summary>
    public required AdvocateId IntoId { get; init; }

    /// <summary>Why, for staff alone; null where nobody said.</summary>
    public string? Note { get; init; }

    /// <summary>What was known of who stays before it, so that it can be given back.</summary>
    public required MergedProfile Before { get; init; }

    /// <summary>What was known of him after it.</summary>
    public required MergedProfile After { get; init; }

    /// <summary>Who did it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who undid it; null while it stands.</summary>
    public string? UndoneBy { get; private set; }

    /// <summary>When it was undone; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Says that it stands no more.</summary>
    public void Undo(string by, DateTimeOffset now) => (UndoneBy, UndoneAt) = (by, now);
}
