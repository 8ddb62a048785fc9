using Herald.Core.Ids;

namespace Herald.Core.Referrals;

/// <summary>That a friend whom an advocate introduced by e-mail was written to once more, in the advocate's words.</summary>
public sealed class Reminder
{
    /// <summary>As often as a friend is reminded; then silence is the answer.</summary>
    public const int Most = 3;

    /// <summary>How long a friend is left in peace after a mail.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromDays(7);

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The referral.</summary>
    public required ReferralId ReferralId { get; init; }

    /// <summary>The first is 1.</summary>
    public required int Number { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }
}
