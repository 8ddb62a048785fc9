using Herald.Core.Ids;

namespace Herald.Core.Badges;

/// <summary>
/// A badge of a program: what it is for, in tiers that are each earned once by an advocate, by a condition, for a challenge completed, or
/// by the hand of staff. What was earned stays whatever the badge says later.
/// </summary>
public sealed class Badge
{
    /// <summary>Badges of one program: more than anybody tells apart.</summary>
    public const int CountMax = 100;

    /// <summary>Tiers of one badge.</summary>
    public const int TiersMax = 5;

    /// <summary>Characters of a badge's or a tier's name.</summary>
    public const int NameMax = 60;

    /// <summary>Characters of what it is for.</summary>
    public const int AboutMax = 300;

    /// <summary>Characters of a note or of a reason.</summary>
    public const int NoteMax = 300;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required BadgeId Id { get; init; }

    /// <summary>What addresses call it; fixed once it is made.</summary>
    public required string Slug { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>What it is for, in a sentence to whoever earns it.</summary>
    public required string About { get; set; }

    /// <summary>The outline of its picture.</summary>
    public required BadgeShape Shape { get; set; }

    /// <summary>What stands in its picture.</summary>
    public required BadgeSymbol Symbol { get; set; }

    /// <summary>Which of the program's colours its picture has.</summary>
    public required BadgeColour Colour { get; set; }

    /// <summary>The picture that somebody uploaded for it; null where it is drawn from its parts.</summary>
    public PictureId? PictureId { get; set; }

    /// <summary>The challenge that earns it when it is completed; null where another way does.</summary>
    public ChallengeId? ChallengeId { get; set; }

    /// <summary>Its tiers, the first first; at least one.</summary>
    public required IReadOnlyList<BadgeTier> Tiers { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Since when nobody earns it any more; null while it is earned.</summary>
    public DateTimeOffset? RetiredAt { get; set; }

    /// <summary>The last advocate who was looked at for what it gives over the history; null before the first.</summary>
    public AdvocateId? SweptTo { get; set; }

    /// <summary>When all had been looked at; null until then.</summary>
    public DateTimeOffset? SweptAt { get; set; }

    /// <summary>Whether nobody but staff gives it.</summary>
    public bool IsByHand => ChallengeId is null && Tiers.All(static tier => tier.When is null);

    /// <summary>What it is called in one of its tiers: "Connector · Gold"; its name alone where the tier has none.</summary>
    public string NameOf(int tier) =>
        tier <= Tiers.Count && Tiers[tier - 1].Name is { } name ? $"{Name} · {name}" : Name;
}
