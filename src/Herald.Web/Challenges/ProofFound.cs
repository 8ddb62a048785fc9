using Herald.Core.Advocates;
using Herald.Core.Challenges;

namespace Herald.Web.Challenges;

/// <summary>Something in the stream that may prove a stage, and whose.</summary>
/// <param name="Proof">What happened.</param>
/// <param name="Advocate">The advocate whose stage it may prove.</param>
/// <param name="Began">When the referral was submitted, or the event happened: what began before a challenge proves nothing in it.</param>
/// <param name="At">When it happened, and not later than now.</param>
internal sealed record ProofFound(StageProof Proof, Advocate Advocate, DateTimeOffset Began, DateTimeOffset At);
