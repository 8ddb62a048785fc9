using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Web.Insights.Feed;

/// <summary>Who the ids of some facts are, and where the console has them.</summary>
internal sealed class FeedNames(
    string home,
    IReadOnlyDictionary<AdvocateId, string> advocates,
    IReadOnlyDictionary<FriendId, string> friends,
    IReadOnlyDictionary<ReferralId, FriendId> referred)
{
    private const string Nobody = "somebody";

    /// <summary>What badges are called.</summary>
    public IReadOnlyDictionary<BadgeId, string> Badges { get; init; } = new Dictionary<BadgeId, string>();

    public FeedWord Of(BadgeId badge) => new(Badges.GetValueOrDefault(badge, "a badge"), $"{home}/badges/{badge}");

    public FeedWord Of(AdvocateId advocate) => new(advocates.GetValueOrDefault(advocate, Nobody), $"{home}/advocates/{advocate}");

    /// <summary>The friend of a referral, with the way to it.</summary>
    public FeedWord Of(ReferralId referral) => new(
        referred.TryGetValue(referral, out var friend) ? NameOf(friend) : Nobody, $"{home}/referrals/{referral}");

    public FeedWord Of(Holder holder) => holder.Party == Party.Advocate ? Of(new AdvocateId(holder.Value)) : new(NameOf(new(holder.Value)));

    private string NameOf(FriendId friend) => friends.GetValueOrDefault(friend, Nobody);
}
