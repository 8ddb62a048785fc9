using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>Staff decided that a referral, and with it the friend's credit, belongs to another advocate. A fact that stays.</summary>
public sealed class Reassignment
{
    /// <summary>The program that it was decided in.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; of several for one friend the latest holds.</summary>
    public required ReassignmentId Id { get; init; }

    /// <summary>The referral that it was decided about.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>The friend of that referral.</summary>
    public required FriendId FriendId { get; set; }

    /// <summary>Whose it was.</summary>
    public required AdvocateId FromAdvocateId { get; init; }

    /// <summary>Whose it is.</summary>
    public required AdvocateId ToAdvocateId { get; init; }

    /// <summary>
    /// Whether it decides about the friend's credit: not where another referral than this one carries that.
    /// </summary>
    public required bool DecidesCredit { get; init; }

    /// <summary>Why, in the words of who decided.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decided, by name.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}
