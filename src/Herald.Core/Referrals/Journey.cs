using Herald.Core.Conversions;
using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>
/// What all facts of one friend mean: whose he is, how far each referral of his has come. It is a function of the facts alone,
/// so that late, repeated and disordered reports end in the same place as those in order.
/// </summary>
/// <param name="Credit">The friend's credit; null where nobody has it.</param>
/// <param name="Decisions">The decision for each conversion, in the order of their happening.</param>
/// <param name="Paths">The way of each referral that counts.</param>
/// <param name="Purchases">The friend's purchases since he was credited.</param>
/// <param name="CreditedEvents">The events that belong to the credited advocate, in order.</param>
public sealed record Journey(
    FriendCredit? Credit,
    IReadOnlyList<ConversionCredit> Decisions,
    IReadOnlyDictionary<ReferralId, ReferralPath> Paths,
    IReadOnlyList<Purchase> Purchases,
    IReadOnlyList<ReportedEvent> CreditedEvents)
{
    /// <summary>Traces it.</summary>
    public static Journey Trace(JourneyFacts facts)
    {
        if (facts.Reassigned is not { } reassigned)
            return new JourneyTracer(facts).Trace();
        var byEvidence = new JourneyTracer(facts).Trace().Credit;
        return new JourneyTracer(facts, reassigned, byEvidence?.Since ?? DateTimeOffset.MinValue).Trace();
    }
}
