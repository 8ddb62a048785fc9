using Herald.Core.Badges;
using Herald.Core.Ids;

namespace Herald.Web.Badges;

/// <summary>A badge as the API shows it.</summary>
internal sealed record BadgeView
{
    public required BadgeId Id { get; init; }

    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public required string About { get; init; }

    public required BadgeShape Shape { get; init; }

    public required BadgeSymbol Symbol { get; init; }

    public required BadgeColour Colour { get; init; }

    /// <summary>The picture that is shown instead of these; null where they are drawn.</summary>
    public required PictureId? Picture { get; init; }

    /// <summary>The challenge that earns it; null where another way does.</summary>
    public required ChallengeId? Challenge { get; init; }

    /// <summary>Its tiers, the lowest first.</summary>
    public required IReadOnlyList<BadgeTierView> Tiers { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>Since when nobody earns it any more; null while it is earned.</summary>
    public required DateTimeOffset? RetiredAt { get; init; }

    public static BadgeView Of(Badge badge, ILookup<int, int> held) => new()
    {
        Id = badge.Id,
        Slug = badge.Slug,
        Name = badge.Name,
        About = badge.About,
        Shape = badge.Shape,
        Symbol = badge.Symbol,
        Colour = badge.Colour,
        Picture = badge.PictureId,
        Challenge = badge.ChallengeId,
        Tiers = [.. badge.Tiers.Select((tier, at) => new BadgeTierView(at + 1, tier.Name, tier.When, held[at + 1].Sum()))],
        MadeAt = badge.MadeAt,
        ChangedAt = badge.ChangedAt,
        RetiredAt = badge.RetiredAt,
    };
}
