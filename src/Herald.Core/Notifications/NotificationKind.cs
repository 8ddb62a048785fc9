namespace Herald.Core.Notifications;

/// <summary>What an advocate is told of.</summary>
public enum NotificationKind
{
    /// <summary>His referral was taken, or somebody came by his link.</summary>
    ReferralSubmitted,

    /// <summary>The friend is a fit.</summary>
    ReferralQualified,

    /// <summary>An offer is talked about.</summary>
    ReferralOpportunity,

    /// <summary>The friend became a customer.</summary>
    ReferralWon,

    /// <summary>The friend is not a fit.</summary>
    ReferralDisqualified,

    /// <summary>The friend decided otherwise.</summary>
    ReferralLost,

    /// <summary>What was won was returned.</summary>
    ReferralReversed,

    /// <summary>A reward was posted, pending or to be spent at once.</summary>
    RewardEarned,

    /// <summary>A pending reward may be spent.</summary>
    RewardReleased,

    /// <summary>A reward was voided, in part or in whole.</summary>
    RewardTakenBack,

    /// <summary>Staff wrote to him about a referral.</summary>
    MessageWritten,

    /// <summary>He reached a level.</summary>
    LevelReached,

    /// <summary>He is done with a stage of a challenge: what he handed in was approved, or proved itself.</summary>
    StageDone,

    /// <summary>Staff sent back what he handed in for a challenge.</summary>
    EvidenceReturned,

    /// <summary>Staff rejected what he handed in for a challenge.</summary>
    EvidenceRejected,

    /// <summary>He earned a badge.</summary>
    BadgeEarned,

    /// <summary>Somebody of the staff thanked him by a message.</summary>
    ThanksWritten,

    /// <summary>Staff wants to send him something and asks where to.</summary>
    AddressAsked,

    /// <summary>Staff or another advocate thanked him for all to read.</summary>
    ShoutOutGiven,

    /// <summary>He is the advocate of a month.</summary>
    AdvocateHonoured,
}
