using Herald.Core.Ids;

namespace Herald.Core.Attribution;

/// <summary>Which advocate a conversion belongs to, and why each other candidate was not chosen.</summary>
/// <param name="Advocate">Who is credited; null where nobody is.</param>
/// <param name="Referral">The referral that the evidence or the standing credit names; null where a new one must be found or
/// opened.</param>
/// <param name="Evidence">What decided it; null where nobody is credited, or the credit stood already.</param>
/// <param name="Reason">The decision in a sentence for people.</param>
/// <param name="Candidates">Everybody who was weighed.</param>
public sealed record CreditDecision(
    AdvocateId? Advocate,
    ReferralId? Referral,
    Evidence? Evidence,
    string Reason,
    IReadOnlyList<WeighedCandidate> Candidates);
