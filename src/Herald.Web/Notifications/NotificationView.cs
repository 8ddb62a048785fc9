using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Core.Recognition;
using Herald.Core.Referrals;

namespace Herald.Web.Notifications;

/// <summary>A notification with what its words need.</summary>
public sealed record NotificationView(
    NotificationId Id, NotificationKind Kind, ReferralId? Referral, DateTimeOffset OccurredAt, bool Unread)
{
    /// <summary>The friend, as the advocate may know him: who came by a link gave his name to the company, not to him.</summary>
    public required string Friend { get; init; }

    /// <summary>Whether the friend came by a link instead of being named.</summary>
    public bool CameByLink { get; init; }

    /// <summary>What staff wrote and who; null where it is about something else.</summary>
    public ThreadMessage? Message { get; init; }

    /// <summary>The level that was reached, as it is on the ladder now; null where it is about something else.</summary>
    public Level? Level { get; init; }

    /// <summary>The challenge that it is about; null where it is about something else.</summary>
    public NotifiedQuest? Quest { get; init; }

    /// <summary>The badge that was earned, while it stands; null where it is about something else.</summary>
    public NotifiedBadge? Badge { get; init; }

    /// <summary>What people say to him; null where it is about something else.</summary>
    public NotifiedThanks? Said { get; init; }

    /// <summary>The name of who thanks him, and the words; null where it is about something else.</summary>
    public (string From, string Text)? Thanks => Said?.Thanks;

    /// <summary>Who thanks him for all to read, and the words, while it stands; null where it is about something else.</summary>
    public (string From, string Text)? ShoutOut => Said?.ShoutOut;

    /// <summary>The month that he is the advocate of, and why; null where it is about something else.</summary>
    public (DateOnly Month, string Words)? Honour => Said?.Honour;

    /// <summary>The rewards that it moved.</summary>
    public required IReadOnlyList<NotifiedReward> Rewards { get; init; }
}
