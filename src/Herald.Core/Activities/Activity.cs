using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Activities;

/// <summary>
/// A fact that happened in a program. Every verb appends one in its own transaction, and everything that reacts reads the stream of
/// them from its own remembered position. The set is closed: a new fact is a new record here.
/// </summary>
public abstract record Activity
{
    private Activity()
    {
    }

    /// <summary>Somebody became an advocate.</summary>
    public sealed record AdvocateJoined(AdvocateId Advocate) : Activity;

    /// <summary>An advocate got a link to share.</summary>
    public sealed record LinkMade(LinkId Link, AdvocateId Advocate, string? Campaign, string? Channel) : Activity;

    /// <summary>
    /// A friend was referred, or a conversion opened a referral; <paramref name="Owner"/> is the sales rep whom it was routed to.
    /// The channel is empty where there is none, and null only in facts from before it was told, which tell no link either.
    /// </summary>
    public sealed record ReferralSubmitted(
        ReferralId Referral, AdvocateId Advocate, Introduction Introduction, string? Campaign, string? Owner, string? Channel = null,
        LinkId? Link = null) : Activity;

    /// <summary>A referral stands at another stage than before. Channel and link as with <see cref="ReferralSubmitted"/>.</summary>
    public sealed record StageReached(
        ReferralId Referral, AdvocateId Advocate, Stage From, Stage Stage, Money? Value, string? Campaign, string? Channel = null,
        LinkId? Link = null) : Activity;

    /// <summary>
    /// What a referral counts for changed while its stage did not: what it closed, when it was won, whose it is, or whether it counts.
    /// </summary>
    public sealed record ReferralRevised(ReferralId Referral, AdvocateId Advocate) : Activity;

    /// <summary>The credit of a friend went to an advocate, for the first time or from another.</summary>
    public sealed record FriendCredited(FriendId Friend, AdvocateId Advocate, ReferralId Referral, EventId? Event) : Activity;

    /// <summary>Staff gave a referral to another advocate.</summary>
    public sealed record ReferralReassigned(ReferralId Referral, AdvocateId From, AdvocateId To) : Activity;

    /// <summary>A referral went to another sales rep.</summary>
    public sealed record ReferralHandedOver(ReferralId Referral, AdvocateId Advocate, string? From, string To) : Activity;

    /// <summary>Somebody wrote in a referral's thread.</summary>
    public sealed record ThreadWritten(ReferralId Referral, AdvocateId Advocate, ThreadMessageId Message, ThreadSide Side) : Activity;

    /// <summary>The company's systems reported an event.</summary>
    public sealed record EventReported(EventId Event, string Type, AdvocateId? Advocate, ReferralId? Referral, Money? Value) : Activity;

    /// <summary>A reward was earned, pending or at once available.</summary>
    public sealed record RewardEarned(EarningId Earning, Holder Holder, Unit Unit, long Amount, bool Pending, ReferralId? Referral)
        : Activity;

    /// <summary>A pending reward became available.</summary>
    public sealed record RewardReleased(EarningId Earning, Holder Holder, Unit Unit, long Amount) : Activity;

    /// <summary>What a reward was earned by turned out to have happened at another time.</summary>
    public sealed record RewardDated(EarningId Earning, Holder Holder) : Activity;

    /// <summary>A reward was taken back, in part or in whole.</summary>
    public sealed record RewardTakenBack(EarningId Earning, Holder Holder, Unit Unit, long Amount) : Activity;

    /// <summary>An advocate began a challenge.</summary>
    public sealed record CompletionBegun(CompletionId Completion, ChallengeId Challenge, AdvocateId Advocate) : Activity;

    /// <summary>An advocate handed something in for a stage of a challenge.</summary>
    public sealed record EvidenceSubmitted(CompletionId Completion, ChallengeId Challenge, AdvocateId Advocate, int Stage) : Activity;

    /// <summary>Staff sent back what was handed in, with a note.</summary>
    public sealed record EvidenceReturned(CompletionId Completion, ChallengeId Challenge, AdvocateId Advocate, int Stage) : Activity;

    /// <summary>Staff rejected what was handed in, with a reason; the way through the challenge ends there.</summary>
    public sealed record EvidenceRejected(CompletionId Completion, ChallengeId Challenge, AdvocateId Advocate, int Stage) : Activity;

    /// <summary>A stage of a challenge is done, which pays what the version of the way gives for it.</summary>
    public sealed record ChallengeStageDone(CompletionId Completion, ChallengeId Challenge, AdvocateId Advocate, int Stage, string Kind)
        : Activity;

    /// <summary>All stages of a challenge are done.</summary>
    public sealed record ChallengeCompleted(CompletionId Completion, ChallengeId Challenge, AdvocateId Advocate) : Activity;

    /// <summary>All together did a challenge as often as its shared goal asks.</summary>
    public sealed record SharedGoalReached(ChallengeId Challenge, int Target) : Activity;

    /// <summary>An advocate reached a level for the first time; each once, also those that he passed on the way to a higher.</summary>
    public sealed record LevelReached(AdvocateId Advocate, int Level) : Activity;

    /// <summary>An advocate earned a tier of a badge.</summary>
    public sealed record BadgeEarned(BadgeAwardId Award, BadgeId Badge, AdvocateId Advocate, int Tier) : Activity;

    /// <summary>Staff took a badge back from an advocate, with a reason.</summary>
    public sealed record BadgeRevoked(BadgeAwardId Award, BadgeId Badge, AdvocateId Advocate, int Tier) : Activity;

    /// <summary>Somebody of the staff thanked an advocate by a message.</summary>
    public sealed record ThanksWritten(ThanksId Thanks, AdvocateId Advocate) : Activity;

    /// <summary>Staff asked an advocate for his postal address, to send him something.</summary>
    public sealed record AddressAsked(ThanksId Thanks, AdvocateId Advocate) : Activity;

    /// <summary>An advocate was announced as the advocate of a month.</summary>
    public sealed record AdvocateHonoured(HonourId Honour, AdvocateId Advocate) : Activity;

    /// <summary>Two advocates turned out to be one: all that the first had came to the second.</summary>
    public sealed record AdvocatesMerged(MergeId Merge, AdvocateId From, AdvocateId Into) : Activity;

    /// <summary>They turned out to be two after all: what had come along went back.</summary>
    public sealed record MergeUndone(MergeId Merge, AdvocateId From, AdvocateId Into) : Activity;

    /// <summary>An advocate was thanked for all to read, by staff or by another advocate.</summary>
    public sealed record ShoutOutGiven(ShoutOutId ShoutOut, AdvocateId Advocate, AdvocateId? By) : Activity;
}
