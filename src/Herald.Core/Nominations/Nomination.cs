using Herald.Core.Ids;

namespace Herald.Core.Nominations;

/// <summary>That somebody was named to be invited next; who is invited is nominated no longer.</summary>
public sealed class Nomination
{
    /// <summary>People who can be nominated at once.</summary>
    public const int AtOnceMax = 200;

    /// <summary>Characters of a note.</summary>
    public const int NoteMax = 300;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Who was named.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>Who named him.</summary>
    public required string NominatedBy { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset NominatedAt { get; set; }

    /// <summary>Why, for staff alone; null where nothing was said.</summary>
    public string? Note { get; set; }
}
