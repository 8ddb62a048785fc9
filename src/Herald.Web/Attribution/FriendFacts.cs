using Herald.Core.Advocates;
using Herald.Core.Links;
using Herald.Core.Referrals;
using Herald.Data.Work;

namespace Herald.Web.Attribution;

/// <summary>What the store knows of one friend, ready to be traced.</summary>
/// <param name="Record">His rows.</param>
/// <param name="Facts">The facts themselves.</param>
/// <param name="Advocates">Everybody who is named by them.</param>
/// <param name="Links">The links behind codes and clicks, by the reference that a candidate carries.</param>
internal sealed record FriendFacts(
    FriendRecord Record,
    JourneyFacts Facts,
    IReadOnlyList<Advocate> Advocates,
    IReadOnlyDictionary<string, Link> Links)
{
    /// <summary>What the friend is known by.</summary>
    public IReadOnlyList<FriendKey> Keys => Record.Keys;
}
