using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Frames;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights.Feed;

/// <summary>Reads the stream of a program in sentences.</summary>
internal sealed class FeedQueries(HeraldDb db, ConsoleFrames frames)
{
    /// <summary>What a page shows at first, and what who comes back gets at most of what he missed.</summary>
    public const int LatestMax = 20;

    // As much as people can watch go by within a second.
    private const int SinceMax = 50;

    public sealed record Told(IReadOnlyList<FeedItem> Items, TimeZoneInfo Zone, ActivityFeed.Place Place);

    /// <summary>What happened last, newest first.</summary>
    public async Task<Told> LatestAsync(ProgramId program, CancellationToken ct)
    {
        var (facts, place) = await db.LatestAsync(program, LatestMax, ct);
        return await TellAsync(program, facts, place, ct);
    }

    /// <summary>What happened behind a place, oldest first.</summary>
    public async Task<Told> SinceAsync(ProgramId program, ActivityFeed.Place place, CancellationToken ct)
    {
        var (facts, behind) = await db.SinceAsync(program, place, SinceMax, ct);
        return await TellAsync(program, facts, behind, ct);
    }

    private async Task<Told> TellAsync(
        ProgramId program, IReadOnlyList<RecordedActivity> facts, ActivityFeed.Place place, CancellationToken ct)
    {
        if (facts.Count == 0)
            return new([], TimeZoneInfo.Utc, place);
        var measures = await frames.MeasuresAsync(program, ct);
        var names = await NamesAsync(program, [.. facts.Select(static recorded => recorded.Fact)], ct);
        return new([.. facts.Select(recorded => FeedText.Of(recorded, names, measures))], measures.Zone, place);
    }

    private async Task<FeedNames> NamesAsync(ProgramId program, IReadOnlyList<Activity> facts, CancellationToken ct)
    {
        var slug = await db.Programs.Where(row => row.Id == program).Select(static row => row.Slug).SingleAsync(ct);
        var referralIds = facts.Select(ReferralOf).OfType<ReferralId>().Distinct().ToArray();
        var referred = await db.Referrals.Where(row => row.ProgramId == program && referralIds.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.FriendId, ct);
        var holders = facts.Select(HolderOf).OfType<Holder>().ToLookup(static holder => holder.Party, static holder => holder.Value);
        FriendId[] friendIds = [.. referred.Values, .. holders[Party.Friend].Select(static id => new FriendId(id))];
        AdvocateId[] advocateIds =
            [.. facts.SelectMany(AdvocatesOf), .. holders[Party.Advocate].Select(static id => new AdvocateId(id))];
        var friends = await db.Friends.Where(row => row.ProgramId == program && friendIds.Contains(row.Id))
            .Select(static row => new { row.Id, Name = row.Name ?? row.Email ?? row.Company }).ToListAsync(ct);
        var advocates = await db.Advocates.IgnoreQueryFilters().Where(row => row.ProgramId == program && advocateIds.Contains(row.Id))
            .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
        return new(
            "/console/" + slug,
            advocates,
            friends.Where(static row => row.Name is not null).ToDictionary(static row => row.Id, static row => row.Name!),
            referred)
        {
            Badges = await BadgesAsync(program, facts, ct),
        };
    }

    private async Task<IReadOnlyDictionary<BadgeId, string>> BadgesAsync(
        ProgramId program, IReadOnlyList<Activity> facts, CancellationToken ct)
    {
        var badges = facts.Select(BadgeOf).OfType<BadgeId>().Distinct().ToArray();
        return badges.Length == 0 ? new Dictionary<BadgeId, string>()
            : await db.Badges.Where(row => row.ProgramId == program && badges.Contains(row.Id))
                .ToDictionaryAsync(static row => row.Id, static row => row.Name, ct);
    }

    private static BadgeId? BadgeOf(Activity fact) => fact switch
    {
        Activity.BadgeEarned earned => earned.Badge,
        Activity.BadgeRevoked revoked => revoked.Badge,
        _ => null,
    };

    private static ReferralId? ReferralOf(Activity fact) => fact switch
    {
        Activity.ReferralSubmitted submitted => submitted.Referral,
        Activity.StageReached reached => reached.Referral,
        Activity.ReferralRevised revised => revised.Referral,
        Activity.FriendCredited credited => credited.Referral,
        Activity.ReferralReassigned given => given.Referral,
        Activity.ReferralHandedOver handed => handed.Referral,
        Activity.ThreadWritten written => written.Referral,
        _ => null,
    };

    private static IEnumerable<AdvocateId> AdvocatesOf(Activity fact) => fact switch
    {
        Activity.AdvocateJoined joined => [joined.Advocate],
        Activity.LinkMade made => [made.Advocate],
        Activity.ReferralSubmitted submitted => [submitted.Advocate],
        Activity.FriendCredited credited => [credited.Advocate],
        Activity.ReferralReassigned given => [given.From, given.To],
        Activity.AdvocatesMerged merged => [merged.From, merged.Into],
        Activity.MergeUndone undone => [undone.From, undone.Into],
        Activity.ThreadWritten written => [written.Advocate],
        Activity.EventReported { Advocate: { } advocate } => [advocate],
        Activity.LevelReached reached => [reached.Advocate],
        Activity.BadgeEarned earned => [earned.Advocate],
        Activity.BadgeRevoked revoked => [revoked.Advocate],
        _ => (ChallengeFeedText.AdvocateOf(fact) ?? ThanksFeedText.AdvocateOf(fact)) is { } advocate ? [advocate] : [],
    };

    private static Holder? HolderOf(Activity fact) => fact switch
    {
        Activity.RewardEarned earned => earned.Holder,
        Activity.RewardReleased released => released.Holder,
        Activity.RewardDated dated => dated.Holder,
        Activity.RewardTakenBack taken => taken.Holder,
        _ => null,
    };
}
