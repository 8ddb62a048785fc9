using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Notifications;
using Herald.Core.Referrals;
using Herald.Data.Activities;

namespace Herald.Web.Notifications;

/// <summary>A fact of the stream that an advocate is told of.</summary>
internal sealed record News(RecordedActivity Recorded, AdvocateId Advocate, NotificationKind Kind)
{
    public ProgramId Program => Recorded.Program;

    public ReferralId? Referral { get; init; }

    public EarningId? Earning { get; init; }

    public ThreadMessageId? Message { get; init; }

    public Unit? Unit { get; init; }

    public long? Amount { get; init; }

    public bool Pending { get; init; }

    public ThanksId? Thanks { get; init; }

    public ShoutOutId? ShoutOut { get; init; }

    public HonourId? Honour { get; init; }

    /// <summary>The number of the level that was reached.</summary>
    public int? Level { get; init; }

    /// <summary>The way through a challenge.</summary>
    public CompletionId? Completion { get; init; }

    /// <summary>The stage of it that something became of.</summary>
    public int? CompletionStage { get; init; }

    /// <summary>The badge that was earned.</summary>
    public Activity.BadgeEarned? Badge { get; init; }

    /// <summary>Null for what is no news to an advocate: what concerns friends and systems alone.</summary>
    public static News? Of(RecordedActivity recorded) => recorded.Fact switch
    {
        Activity.ReferralSubmitted fact =>
            new(recorded, fact.Advocate, NotificationKind.ReferralSubmitted) { Referral = fact.Referral },
        Activity.StageReached fact when KindOf(fact.Stage) is { } kind =>
            new(recorded, fact.Advocate, kind) { Referral = fact.Referral },
        Activity.ThreadWritten { Side: ThreadSide.Staff } fact =>
            new(recorded, fact.Advocate, NotificationKind.MessageWritten) { Referral = fact.Referral, Message = fact.Message },
        Activity.RewardEarned { Holder.Party: Party.Advocate } fact =>
            Reward(recorded, NotificationKind.RewardEarned, fact.Holder, fact.Earning, fact.Unit, fact.Amount) with
            {
                Pending = fact.Pending,
                Referral = fact.Referral,
            },
        Activity.RewardReleased { Holder.Party: Party.Advocate } fact =>
            Reward(recorded, NotificationKind.RewardReleased, fact.Holder, fact.Earning, fact.Unit, fact.Amount),
        Activity.RewardTakenBack { Holder.Party: Party.Advocate } fact =>
            Reward(recorded, NotificationKind.RewardTakenBack, fact.Holder, fact.Earning, fact.Unit, fact.Amount),
        Activity.ThanksWritten fact => new(recorded, fact.Advocate, NotificationKind.ThanksWritten) { Thanks = fact.Thanks },
        Activity.AddressAsked fact => new(recorded, fact.Advocate, NotificationKind.AddressAsked) { Thanks = fact.Thanks },
        Activity.ShoutOutGiven fact => new(recorded, fact.Advocate, NotificationKind.ShoutOutGiven) { ShoutOut = fact.ShoutOut },
        Activity.AdvocateHonoured fact => new(recorded, fact.Advocate, NotificationKind.AdvocateHonoured) { Honour = fact.Honour },
        Activity.LevelReached fact => new(recorded, fact.Advocate, NotificationKind.LevelReached) { Level = fact.Level },
        // What a referral proves is told with the referral.
        Activity.ChallengeStageDone { Kind: not "refer" } fact =>
            OfWay(recorded, NotificationKind.StageDone, fact.Advocate, fact.Completion, fact.Stage),
        Activity.EvidenceReturned fact =>
            OfWay(recorded, NotificationKind.EvidenceReturned, fact.Advocate, fact.Completion, fact.Stage),
        Activity.EvidenceRejected fact =>
            OfWay(recorded, NotificationKind.EvidenceRejected, fact.Advocate, fact.Completion, fact.Stage),
        Activity.BadgeEarned fact => new(recorded, fact.Advocate, NotificationKind.BadgeEarned) { Badge = fact },
        _ => null,
    };

    private static News OfWay(RecordedActivity recorded, NotificationKind kind, AdvocateId advocate, CompletionId way, int stage) =>
        new(recorded, advocate, kind) { Completion = way, CompletionStage = stage };

    private static News Reward(
        RecordedActivity recorded, NotificationKind kind, Holder holder, EarningId earning, Unit unit, long amount) =>
        new(recorded, new AdvocateId(holder.Value), kind) { Earning = earning, Unit = unit, Amount = amount };

    // Back to the beginning is no step: what undid the others has said so.
    private static NotificationKind? KindOf(Stage stage) => stage switch
    {
        Stage.Qualified => NotificationKind.ReferralQualified,
        Stage.Opportunity => NotificationKind.ReferralOpportunity,
        Stage.Won => NotificationKind.ReferralWon,
        Stage.Disqualified => NotificationKind.ReferralDisqualified,
        Stage.Lost => NotificationKind.ReferralLost,
        Stage.Reversed => NotificationKind.ReferralReversed,
        _ => null,
    };
}
