using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Advocates;
using Herald.Web.Badges;
using Herald.Web.Ledger;
using Herald.Web.Links;

namespace Herald.Web.Hub.Profile;

/// <summary>All that is kept about an advocate, as he may take it along.</summary>
internal sealed record OwnData
{
    public required DateTimeOffset MadeAt { get; init; }

    public required string Program { get; init; }

    public required AdvocateView Advocate { get; init; }

    public required IReadOnlyList<LinkView> Links { get; init; }

    public required IReadOnlyList<OwnReferral> Referrals { get; init; }

    public required WalletView Wallet { get; init; }

    /// <summary>Every entry of his books, newest first.</summary>
    public required IReadOnlyList<StatementLine> Statement { get; init; }

    /// <summary>The badges that he earned, with those that were taken back.</summary>
    public required IReadOnlyList<AwardView> Badges { get; init; }

    /// <summary>The words that he left for sharing.</summary>
    public required IReadOnlyList<OwnDraft> Drafts { get; init; }

    /// <summary>What people wrote to him in person, and the addresses that he gave for something that is not there yet.</summary>
    public required IReadOnlyList<OwnThanks> Thanks { get; init; }

    /// <summary>The shout-outs that he got or gave, with what he agreed to.</summary>
    public required IReadOnlyList<OwnShoutOut> ShoutOuts { get; init; }

    /// <summary>When he wants mail, by kind of news.</summary>
    public required IReadOnlyDictionary<string, string> Mails { get; init; }

    /// <summary>What friends see of him on his invitation, by his choice.</summary>
    public required FriendsSee FriendsSee { get; init; }

    /// <summary>Since when he wants to be on no leaderboard; null where he may be shown.</summary>
    public required DateTimeOffset? OffLeaderboardsSince { get; init; }

    /// <summary>A referral of his, with what he said and wrote about it.</summary>
    internal sealed record OwnReferral(
        ReferralId Id,
        string Friend,
        Introduction Introduction,
        Stage Stage,
        DateTimeOffset SubmittedAt,
        string? Channel,
        string? Campaign,
        string? Note,
        string? Agreement,
        IReadOnlyList<OwnMessage> Messages);

    /// <summary>A message between him and the rep.</summary>
    internal sealed record OwnMessage(string From, string Text, DateTimeOffset WrittenAt);

    /// <summary>A message of thanks, or an address for one thing.</summary>
    internal sealed record OwnThanks(string? From, string? Text, DateTimeOffset? SentAt, string? Address);

    /// <summary>A shout-out that he got, or gave.</summary>
    internal sealed record OwnShoutOut(bool Given, string Text, string? Reason, DateTimeOffset GivenAt, string? AgreedTo);

    /// <summary>His words for a channel.</summary>
    internal sealed record OwnDraft(string Channel, string? Subject, string Text, DateTimeOffset SavedAt);
}
