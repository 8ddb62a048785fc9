using Herald.Core.Badges;

namespace Herald.Web.Badges;

/// <summary>The parts of a badge's picture.</summary>
/// <param name="Shape">Its outline.</param>
/// <param name="Symbol">What stands in it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Points">So many points stand below the symbol: the number of the tier, none for a badge of one.</param>
public sealed record BadgePicture(BadgeShape Shape, BadgeSymbol Symbol, BadgeColour Colour, int Points)
{
    internal static BadgePicture Of(Badge badge, int tier) =>
        new(badge.Shape, badge.Symbol, badge.Colour, badge.Tiers.Count == 1 ? 0 : tier);
}
