using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data;

namespace Herald.Web.Tests.Activities;

/// <summary>One example of each record of <see cref="Activity"/>, with every field filled.</summary>
internal static class Facts
{
    private static readonly NewId Ids = new(TimeProvider.System);
    private static readonly Currency Euro = Currency.Of("EUR");

    public static IReadOnlyList<Activity> All { get; } =
    [
        new Activity.AdvocateJoined(Ids.Of<AdvocateId>()),
        new Activity.LinkMade(Ids.Of<LinkId>(), Ids.Of<AdvocateId>(), "spring", "e-mail"),
        new Activity.ReferralSubmitted(Ids.Of<ReferralId>(), Ids.Of<AdvocateId>(), Introduction.Conversion, "spring", "rep@acme.example",
            "e-mail", Ids.Of<LinkId>()),
        new Activity.StageReached(
            Ids.Of<ReferralId>(), Ids.Of<AdvocateId>(), Stage.Submitted, Stage.Won, new Money(1_290_000, Euro), "spring",
            "e-mail", Ids.Of<LinkId>()),
        new Activity.ReferralRevised(Ids.Of<ReferralId>(), Ids.Of<AdvocateId>()),
        new Activity.FriendCredited(Ids.Of<FriendId>(), Ids.Of<AdvocateId>(), Ids.Of<ReferralId>(), Ids.Of<EventId>()),
        new Activity.ReferralReassigned(Ids.Of<ReferralId>(), Ids.Of<AdvocateId>(), Ids.Of<AdvocateId>()),
        new Activity.ReferralHandedOver(Ids.Of<ReferralId>(), Ids.Of<AdvocateId>(), "rep@acme.example", "mia@acme.example"),
        new Activity.ThreadWritten(Ids.Of<ReferralId>(), Ids.Of<AdvocateId>(), Ids.Of<ThreadMessageId>(), ThreadSide.Staff),
        new Activity.EventReported(Ids.Of<EventId>(), "purchase", Ids.Of<AdvocateId>(), Ids.Of<ReferralId>(), new Money(4_900, Euro)),
        new Activity.RewardEarned(Ids.Of<EarningId>(), Holder.Of(Ids.Of<AdvocateId>()), Unit.Points, 32_000, true, Ids.Of<ReferralId>()),
        new Activity.RewardReleased(Ids.Of<EarningId>(), Holder.Of(Ids.Of<FriendId>()), Unit.Of(Euro), 2_500),
        new Activity.RewardDated(Ids.Of<EarningId>(), Holder.Of(Ids.Of<AdvocateId>())),
        new Activity.RewardTakenBack(Ids.Of<EarningId>(), Holder.Of(Ids.Of<AdvocateId>()), Unit.Points, 200),
        new Activity.CompletionBegun(Ids.Of<CompletionId>(), Ids.Of<ChallengeId>(), Ids.Of<AdvocateId>()),
        new Activity.EvidenceSubmitted(Ids.Of<CompletionId>(), Ids.Of<ChallengeId>(), Ids.Of<AdvocateId>(), 2),
        new Activity.EvidenceReturned(Ids.Of<CompletionId>(), Ids.Of<ChallengeId>(), Ids.Of<AdvocateId>(), 2),
        new Activity.EvidenceRejected(Ids.Of<CompletionId>(), Ids.Of<ChallengeId>(), Ids.Of<AdvocateId>(), 2),
        new Activity.ChallengeStageDone(Ids.Of<CompletionId>(), Ids.Of<ChallengeId>(), Ids.Of<AdvocateId>(), 2, "story"),
        new Activity.ChallengeCompleted(Ids.Of<CompletionId>(), Ids.Of<ChallengeId>(), Ids.Of<AdvocateId>()),
        new Activity.SharedGoalReached(Ids.Of<ChallengeId>(), 500),
        new Activity.LevelReached(Ids.Of<AdvocateId>(), 3),
        new Activity.BadgeEarned(Ids.Of<BadgeAwardId>(), Ids.Of<BadgeId>(), Ids.Of<AdvocateId>(), 2),
        new Activity.BadgeRevoked(Ids.Of<BadgeAwardId>(), Ids.Of<BadgeId>(), Ids.Of<AdvocateId>(), 2),
        new Activity.ThanksWritten(Ids.Of<ThanksId>(), Ids.Of<AdvocateId>()),
        new Activity.AddressAsked(Ids.Of<ThanksId>(), Ids.Of<AdvocateId>()),
        new Activity.AdvocateHonoured(Ids.Of<HonourId>(), Ids.Of<AdvocateId>()),
        new Activity.AdvocatesMerged(Ids.Of<MergeId>(), Ids.Of<AdvocateId>(), Ids.Of<AdvocateId>()),
        new Activity.MergeUndone(Ids.Of<MergeId>(), Ids.Of<AdvocateId>(), Ids.Of<AdvocateId>()),
        new Activity.ShoutOutGiven(Ids.Of<ShoutOutId>(), Ids.Of<AdvocateId>(), Ids.Of<AdvocateId>()),
    ];
}
