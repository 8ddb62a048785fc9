using Herald.Core.Badges;
using Herald.Core.Conditions;
using Herald.Web.Badges;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Badges;

/// <summary>Puts badges into words for one advocate.</summary>
internal sealed class WriteShelf(Member member, IReadOnlyList<BadgeAward> awards, ConditionFacts facts)
{
    // As long as something is news.
    private static readonly TimeSpan NewFor = TimeSpan.FromDays(7);

    private readonly ILookup<Core.Ids.BadgeId, BadgeAward> standing =
        awards.Where(static row => row.RevokedAt is null).ToLookup(static row => row.BadgeId);

    public ShelfText Run(IReadOnlyList<Badge> badges)
    {
        var byId = badges.ToDictionary(static badge => badge.Id);
        return new()
        {
            Frame = member.Frame,
            Held =
            [
                .. standing.Select(static own => own.MaxBy(static row => row.Tier)!).OrderByDescending(static row => row.EarnedAt)
                    .Select(row => TierOf(byId[row.BadgeId], row.Tier)),
            ],
            Open =
            [
                .. badges.Where(static badge => badge.RetiredAt is null).Select(NextOf).OfType<BadgeText>()
                    .OrderByDescending(static badge => badge.Way is { } way ? (double)way.Done / way.Asked : -1),
            ],
            TakenBack =
            [
                .. awards.Where(row => row.RevokedAt is not null && standing[row.BadgeId].All(own => own.Tier != row.Tier))
                    .Select(row => LossOf(byId[row.BadgeId].NameOf(row.Tier), member.Words.Day(row.RevokedAt!.Value), row.RevokedReason!)),
            ],
        };
    }

    public BadgePageText Page(Badge badge)
    {
        var own = standing[badge.Id].ToList();
        var best = own.Count == 0 ? 0 : own.Max(static row => row.Tier);
        var tiers = badge.Tiers.Select((_, at) => TierOf(badge, at + 1)).ToList();
        return new()
        {
            Frame = member.Frame,
            Name = badge.Name,
            About = badge.About,
            Picture = BadgePicture.Of(badge, Math.Max(1, best)),
            IsHeld = best > 0,
            IsNew = tiers.Exists(static tier => tier.IsNew),
            Tiers = tiers,
            Holders = [],
            Count = "",
        };
    }

    /// <summary>What a tier is called by itself.</summary>
    public static string TierName(Badge badge, int tier) => badge.Tiers[tier - 1].Name ?? T($"Tier {tier}");

    private static string LossOf(string name, string day, string reason) => T($"{name} was taken back on {day}: {reason}");

    // The lowest tier above all that is his.
    private BadgeText? NextOf(Badge badge)
    {
        var best = standing[badge.Id].Select(static row => row.Tier).DefaultIfEmpty(0).Max();
        return best < badge.Tiers.Count ? TierOf(badge, best + 1) : null;
    }

    private BadgeText TierOf(Badge badge, int tier)
    {
        var award = standing[badge.Id].FirstOrDefault(row => row.Tier == tier);
        var way = award is null && badge.Tiers[tier - 1].When is { } when ? BadgeProgress.Of(Condition.Parse(when).Value!, facts) : null;
        return new()
        {
            Slug = badge.Slug,
            Name = badge.NameOf(tier),
            About = award?.Note ?? badge.About,
            Picture = BadgePicture.Of(badge, tier),
            IsHeld = award is not null,
            IsNew = award is not null && award.EarnedAt > member.Words.Now - NewFor,
            Way = way is null ? null : (way.Done, way.Asked),
            Standing = award is not null ? T($"Earned on {member.Words.Day(award.EarnedAt)}")
                : badge.IsByHand ? T($"{member.Program.Name} gives it.")
                : way is not null ? T($"{member.Words.Figure(way.Done)} of {member.Words.Figure(way.Asked)}")
                : badge.ChallengeId is not null ? T("For a challenge completed.") : T("To be earned"),
        };
    }
}
