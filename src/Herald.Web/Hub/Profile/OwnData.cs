using Herald.Core.Advocates;
using Herald.Core.Challenges;
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

    /// <summary>What he handed in for challenges, with what became of it.</summary>
    public required IReadOnlyList<OwnStep> Steps { get; init; }

    /// <summary>The pictures that he sent, each where he can see it.</summary>
    public required IReadOnlyList<OwnPicture> Pictures { get; init; }

    /// <summary>The badges that he showed outside, with what was signed.</summary>
    public required IReadOnlyList<OwnShare> SharedBadges { get; init; }

    /// <summary>The months of which he was the advocate.</summary>
    public required IReadOnlyList<OwnHonour> Honours { get; init; }

    /// <summary>The words that he left for sharing.</summary>
    public required IReadOnlyList<OwnDraft> Drafts { get; init; }

    /// <summary>What people wrote to him in person, and the addresses that he gave for something that is not there yet.</summary>
    public required IReadOnlyList<OwnThanks> Thanks { get; init; }

    /// <summary>The shout-outs that he got or gave, with what he agreed to.</summary>
    public required IReadOnlyList<OwnShoutOut> ShoutOuts { get; init; }

    /// <summary>What he was asked for, the first first.</summary>
    public required IReadOnlyList<OwnAsk> Asks { get; init; }

    /// <summary>Since when he is to be asked for nothing, as staff said; null where they said no such thing.</summary>
    public required OwnRespite? Respite { get; init; }

    /// <summary>How likely he said he would recommend, from 0 to 10, the first answer first.</summary>
    public required IReadOnlyList<OwnScore> Satisfaction { get; init; }

    /// <summary>What he says that he likes to do, where, and what for; null where he says nothing.</summary>
    public required OwnLikes? Likes { get; init; }

    /// <summary>When he was invited to the hub, and when he first came; null where he was not, or nobody noted it.</summary>
    public required OwnStart Start { get; init; }

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

    /// <summary>What he likes, by the words of the questions.</summary>
    internal sealed record OwnLikes(
        IReadOnlyList<string> Interests, IReadOnlyList<string> Channels, IReadOnlyList<string> Motives, DateTimeOffset AnsweredAt);

    /// <summary>How he came in.</summary>
    internal sealed record OwnStart(
        DateTimeOffset? InvitedAt, DateTimeOffset? RemindedAt, DateTimeOffset? OpenedAt, DateTimeOffset? ArrivedAt, string? Door);

    /// <summary>A score that he gave: 0 to 10.</summary>
    internal sealed record OwnScore(int Score, DateTimeOffset AnsweredAt);

    /// <summary>A message between him and the rep.</summary>
    internal sealed record OwnMessage(string From, string Text, DateTimeOffset WrittenAt);

    /// <summary>A message of thanks, or an address for one thing.</summary>
    internal sealed record OwnThanks(string? From, string? Text, DateTimeOffset? SentAt, string? Address);

    /// <summary>A shout-out that he got, or gave.</summary>
    internal sealed record OwnShoutOut(bool Given, string Text, string? Reason, DateTimeOffset GivenAt, string? AgreedTo);

    /// <summary>What he handed in for a stage of a challenge, and staff's note to him.</summary>
    internal sealed record OwnStep(
        string Challenge, int Stage, DateTimeOffset SubmittedAt, StepState State, StageEvidence Evidence, string? Note);

    /// <summary>A picture that he sent: where it is for him, and whether it was handed in or only sent.</summary>
    internal sealed record OwnPicture(
        PictureId Id, string Url, int Width, int Height, int Bytes, string MediaType, DateTimeOffset SentAt, bool HandedIn);

    /// <summary>A badge that he showed outside: under which name, by what he agreed to, and until when.</summary>
    internal sealed record OwnShare(
        string? ShownName, string AgreedTo, DateTimeOffset SharedAt, DateTimeOffset? EndedAt, string Credential);

    /// <summary>A month that he was honoured for, and what he agreed to have shown of it.</summary>
    internal sealed record OwnHonour(DateOnly Month, string Words, string? AgreedTo);

    /// <summary>A challenge that was picked for him, by its name in addresses, or something that a message asked for.</summary>
    internal sealed record OwnAsk(string? Challenge, string? About, DateTimeOffset AskedAt);

    /// <summary>A time in which he is asked for nothing, up to a day or until it is ended.</summary>
    internal sealed record OwnRespite(DateTimeOffset SetAt, DateOnly? Until);

    /// <summary>His words for a channel.</summary>
    internal sealed record OwnDraft(string Channel, string? Subject, string Text, DateTimeOffset SavedAt);
}
