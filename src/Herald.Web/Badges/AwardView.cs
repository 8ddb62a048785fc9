using Herald.Core.Badges;
using Herald.Core.Ids;

namespace Herald.Web.Badges;

/// <summary>That an advocate earned a tier of a badge, as the API shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Badge">The badge.</param>
/// <param name="Advocate">Who earned it.</param>
/// <param name="Tier">The tier, from 1 on.</param>
/// <param name="EarnedAt">When it was earned, as far as the deeds tell.</param>
/// <param name="AwardedAt">When it was written down.</param>
/// <param name="GivenBy">Who gave it by hand; null where it was earned.</param>
/// <param name="Note">Why it was given by hand.</param>
/// <param name="RevokedAt">When staff took it back; null while it stands.</param>
/// <param name="RevokedReason">Why it was taken back.</param>
internal sealed record AwardView(
    BadgeAwardId Id, BadgeId Badge, AdvocateId Advocate, int Tier, DateTimeOffset EarnedAt, DateTimeOffset AwardedAt, string? GivenBy,
    string? Note, DateTimeOffset? RevokedAt, string? RevokedReason)
{
    public static AwardView Of(BadgeAward row) => new(
        row.Id, row.BadgeId, row.AdvocateId, row.Tier, row.EarnedAt, row.AwardedAt, row.GivenBy, row.Note, row.RevokedAt,
        row.RevokedReason);
}
