using Herald.Core.Attribution;
using Herald.Core.Ids;

namespace Herald.Web.Attribution;

/// <summary>A candidate and what became of him; of another than the reader, an advocate learns only that there was one.</summary>
/// <param name="Evidence">What ties him to the conversion.</param>
/// <param name="Reference">The code, click or referral; null where it is hidden from the reader.</param>
/// <param name="Advocate">Who; null where the reference is not known, or is hidden from the reader.</param>
/// <param name="TouchedAt">When the friend was touched.</param>
/// <param name="Outcome">What became of him: chosen, or the named reason why not.</param>
/// <param name="Reason">The same in a sentence.</param>
internal sealed record CandidateView(
    Evidence? Evidence, string? Reference, AdvocateId? Advocate, DateTimeOffset? TouchedAt, Weighing? Outcome, string Reason);
