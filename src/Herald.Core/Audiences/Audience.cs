using Herald.Core.Ids;

namespace Herald.Core.Audiences;

/// <summary>
/// A named condition over advocates, to be aimed at. Who belongs to it is never kept: it is asked anew each time, so that an advocate
/// comes and goes as he changes.
/// </summary>
public sealed class Audience
{
    /// <summary>Audiences of one program: all are read where one refers to another.</summary>
    public const int CountMax = 200;

    /// <summary>Characters of the name.</summary>
    public const int NameMax = 100;

    /// <summary>Characters of the name of its leaderboard.</summary>
    public const int BoardMax = 40;

    /// <summary>Audiences of one program with a leaderboard in the hub: an advocate chooses among so many at most.</summary>
    public const int BoardsMax = 10;

    /// <summary>The program that it belongs to.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required AudienceId Id { get; init; }

    /// <summary>What conditions call it, <c>audience.SLUG</c>; unique in the program, and stays.</summary>
    public required string Slug { get; init; }

    /// <summary>What staff call it.</summary>
    public required string Name { get; set; }

    /// <summary>Who belongs to it, as text of <see cref="Conditions.Condition"/> in its canonical form.</summary>
    public required string Condition { get; set; }

    /// <summary>What those who belong to it call the leaderboard among themselves, which they find in the hub; null for none.</summary>
    public string? Board { get; set; }

    /// <summary>Who made it: somebody on the staff, or a key, by the name of that day.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Who changed it last; who made it where nobody did.</summary>
    public required string ChangedBy { get; set; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }
}
