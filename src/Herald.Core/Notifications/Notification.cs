using Herald.Core.Amounts;
using Herald.Core.Ids;

namespace Herald.Core.Notifications;

/// <summary>
/// That an advocate is told of one fact. It keeps what happened; the words are found when it is read, in the reader's language. A reward
/// that a step brought is part of the notification of that step, so that one thing is told once.
/// </summary>
public sealed class Notification
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; ids rise in the order of the stream.</summary>
    public required NotificationId Id { get; init; }

    /// <summary>Who is told.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>The fact, each of which makes one notification.</summary>
    public required ActivityId ActivityId { get; init; }

    /// <summary>What it is about.</summary>
    public required NotificationKind Kind { get; init; }

    /// <summary>The step that it belongs to and is told with; null where it stands by itself.</summary>
    public NotificationId? PartOf { get; set; }

    /// <summary>The referral; null where there is none.</summary>
    public ReferralId? ReferralId { get; init; }

    /// <summary>The message that staff wrote; null where it is about something else.</summary>
    public ThreadMessageId? MessageId { get; init; }

    /// <summary>What a reward is counted in; null for a step.</summary>
    public Unit? Unit { get; init; }

    /// <summary>How much a reward is; null for a step.</summary>
    public long? Amount { get; init; }

    /// <summary>The number of the level that was reached; null where it is about something else.</summary>
    public int? Level { get; init; }

    /// <summary>The way through a challenge; null where it is about something else.</summary>
    public CompletionId? CompletionId { get; init; }

    /// <summary>The stage of the challenge that something became of, from 1; null where it is about something else.</summary>
    public int? CompletionStage { get; init; }

    /// <summary>The badge that was earned; null where it is about something else.</summary>
    public BadgeAwardId? BadgeAwardId { get; init; }

    /// <summary>The thanks that were written or are to be sent; null where it is about something else.</summary>
    public ThanksId? ThanksId { get; init; }

    /// <summary>The shout-out that he got; null where it is about something else.</summary>
    public ShoutOutId? ShoutOutId { get; init; }

    /// <summary>The month that he is the advocate of; null where it is about something else.</summary>
    public HonourId? HonourId { get; init; }

    /// <summary>Whether a reward has to wait before it may be spent.</summary>
    public bool Pending { get; init; }

    /// <summary>Until when it waits; null where no date is known.</summary>
    public DateTimeOffset? ReleasesAt { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>When he was told.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>When he marked it as read; null until then.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it is to be mailed; null where it is not, or was.</summary>
    public DateTimeOffset? MailDueAt { get; set; }
}
