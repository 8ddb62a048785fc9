using Herald.Core.Referrals;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Referring;

namespace Herald.Web.Hub.Stories;

/// <summary>What stands on the page of one referral.</summary>
public sealed record ReferralText
{
    public required Story Story { get; init; }

    public required WhyText Why { get; init; }

    /// <summary>What the advocate said of the friend; null where nothing.</summary>
    public required string? Note { get; init; }

    /// <summary>Who looks after it at the company; null where nobody is named.</summary>
    public required string? Rep { get; init; }

    /// <summary>What waits of what it gave.</summary>
    public required IReadOnlyList<PendingText> Pending { get; init; }

    /// <summary>Every entry of the books that it brought him, newest first.</summary>
    public required IReadOnlyList<StatementText> Entries { get; init; }

    /// <summary>The thread with the rep, the oldest message first.</summary>
    public required IReadOnlyList<ThreadMessage> Messages { get; init; }

    /// <summary>How the friend may be written to once more; null where there is nothing to remind of.</summary>
    public required ReminderText? Reminder { get; init; }

    /// <summary>Whether something can be written: not where it no longer counts.</summary>
    public required bool Open { get; init; }
}
