using Herald.Core.Advocates;
using Herald.Core.Attribution;
using Herald.Core.Links;
using Herald.Core.Referrals;

namespace Herald.Web.Attribution;

/// <summary>What the store knows of one friend, ready to be traced.</summary>
/// <param name="Facts">The facts themselves.</param>
/// <param name="Keys">What the friend is known by.</param>
/// <param name="Advocates">Everybody who is named by them.</param>
/// <param name="Links">The links behind codes and clicks, by the reference that a candidate carries.</param>
/// <param name="Decisions">What was decided before, tracked.</param>
internal sealed record FriendFacts(
    JourneyFacts Facts,
    IReadOnlyList<FriendKey> Keys,
    IReadOnlyList<Advocate> Advocates,
    IReadOnlyDictionary<string, Link> Links,
    IReadOnlyList<StoredDecision> Decisions);
