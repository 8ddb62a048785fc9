using Herald.Core.Ids;

namespace Herald.Core.Attribution;

/// <summary>Somebody who might be credited with a conversion, and why.</summary>
/// <param name="Evidence">What ties him to it.</param>
/// <param name="Reference">The code, click or referral that is the evidence, in its printed form.</param>
/// <param name="Advocate">The advocate behind it; null where the reference is known to nobody here, or decides nothing.</param>
/// <param name="Referral">The referral that it names, where it names one.</param>
/// <param name="TouchedAt">When the friend was touched: the click, the submission, or the conversion itself for a code.</param>
/// <param name="SelfSignals">Named signals that the friend is the advocate himself; any of them refuses the candidate.</param>
/// <param name="FollowsConversion">
/// Whether it names a referral that a conversion opened: that conversion's own evidence decides, not what was made of it.
/// </param>
public sealed record Candidate(
    Evidence Evidence,
    string Reference,
    AdvocateId? Advocate,
    ReferralId? Referral,
    DateTimeOffset TouchedAt,
    IReadOnlyList<string> SelfSignals,
    bool FollowsConversion = false);
