using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Live;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Live;

/// <summary>Reads on in a program's stream, for the advocates who have the hub open.</summary>
internal sealed class HubNewsQueries(HeraldDb db) : INewsReader<HubNews>
{
    // As much as one program does within a second; the rest follows in the next.
    private const int SinceMax = 500;

    /// <summary>The place behind what has happened so far.</summary>
    public async Task<ActivityFeed.Place> NowAsync(ProgramId program, CancellationToken ct) => (await db.LatestAsync(program, 1, ct)).Place;

    /// <summary>What happened behind a place, each with the advocate whom it concerns, oldest first; and the place behind that.</summary>
    public async Task<(IReadOnlyList<(AdvocateId? For, HubNews News)> News, ActivityFeed.Place Place)> SinceAsync(
        ProgramId program, ActivityFeed.Place place, CancellationToken ct)
    {
        var (recorded, behind) = await db.SinceAsync(program, place, SinceMax, ct);
        var told = recorded.SelectMany(static one => AdvocatesOf(one.Fact), static (one, advocate) =>
            (one.Id, one.Fact, For: advocate, Referral: ReferralOf(one.Fact))).ToList();
        var friends = await FriendsAsync(program, [.. told.Select(static one => one.Referral).OfType<ReferralId>().Distinct()], ct);
        return ([.. told.Select(one => ((AdvocateId?)one.For, NewsOf(one.Id, one.For, one.Fact, one.Referral, friends)))], behind);
    }

    private static HubNews NewsOf(
        ActivityId id, AdvocateId advocate, Activity fact, ReferralId? referral,
        Dictionary<ReferralId, (string? Name, Introduction Introduction)> friends)
    {
        var (name, introduction) = referral is { } known ? friends.GetValueOrDefault(known) : default;
        return new(id, advocate, fact, name, introduction);
    }

    private async Task<Dictionary<ReferralId, (string? Name, Introduction Introduction)>> FriendsAsync(
        ProgramId program, ReferralId[] referrals, CancellationToken ct)
    {
        if (referrals.Length == 0)
            return [];
        var rows =
            from referral in db.Referrals
            where referral.ProgramId == program && referrals.Contains(referral.Id)
            join friend in db.Friends
                on new { referral.ProgramId, Id = referral.FriendId } equals new { friend.ProgramId, friend.Id }
            select new { referral.Id, friend.Name, referral.Introduction };
        return await rows.ToDictionaryAsync(static row => row.Id, static row => ((string?)row.Name, row.Introduction), ct);
    }

    // What he sees in the hub, and what changes there by it.
    private static IEnumerable<AdvocateId> AdvocatesOf(Activity fact) => fact switch
    {
        Activity.ReferralSubmitted submitted => [submitted.Advocate],
        Activity.StageReached reached => [reached.Advocate],
        Activity.FriendCredited credited => [credited.Advocate],
        Activity.ReferralReassigned given => [given.From, given.To],
        Activity.ThreadWritten written => [written.Advocate],
        Activity.RewardEarned earned => Own(earned.Holder),
        Activity.RewardReleased released => Own(released.Holder),
        Activity.RewardTakenBack taken => Own(taken.Holder),
        Activity.LevelReached reached => [reached.Advocate],
        Activity.EvidenceReturned returned => [returned.Advocate],
        Activity.EvidenceRejected rejected => [rejected.Advocate],
        Activity.ChallengeStageDone done => [done.Advocate],
        Activity.BadgeEarned earned => [earned.Advocate],
        Activity.BadgeRevoked revoked => [revoked.Advocate],
        Activity.ThanksWritten written => [written.Advocate],
        Activity.AddressAsked asked => [asked.Advocate],
        Activity.ShoutOutGiven given => [given.Advocate],
        Activity.AdvocateHonoured honoured => [honoured.Advocate],
        _ => [],
    };

    private static ReferralId? ReferralOf(Activity fact) => fact switch
    {
        Activity.ReferralSubmitted submitted => submitted.Referral,
        Activity.StageReached reached => reached.Referral,
        Activity.ReferralReassigned given => given.Referral,
        Activity.ThreadWritten written => written.Referral,
        _ => null,
    };

    private static AdvocateId[] Own(Holder holder) => holder.Party == Party.Advocate ? [new(holder.Value)] : [];
}
