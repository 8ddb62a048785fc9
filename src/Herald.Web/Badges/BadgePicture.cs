using Herald.Core.Badges;
using Herald.Core.Ids;

namespace Herald.Web.Badges;

/// <summary>The parts of a badge's picture.</summary>
/// <param name="Shape">Its outline.</param>
/// <param name="Symbol">What stands in it.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Points">So many points stand below the symbol: the number of the tier, none for a badge of one.</param>
/// <param name="Uploaded">The picture that is shown instead of these; null where they are drawn.</param>
public sealed record BadgePicture(BadgeShape Shape, BadgeSymbol Symbol, BadgeColour Colour, int Points, PictureId? Uploaded = null)
{
    internal static BadgePicture Of(Badge badge, int tier) =>
        new(badge.Shape, badge.Symbol, badge.Colour, badge.Tiers.Count == 1 ? 0 : tier, badge.PictureId);
}
