namespace Herald.Web.Messages.Mailbox;

/// <summary>A mail as its page shows it.</summary>
public sealed record MailView(MailRow Row)
{
    public required string? RecipientName { get; init; }

    public required string? Copy { get; init; }

    public required string? ReplyTo { get; init; }

    public required int Attempts { get; init; }

    public required DateTimeOffset? NextAttemptAt { get; init; }

    public required DateTimeOffset? FailedAt { get; init; }

    public required string? Fault { get; init; }

    /// <summary>What it says; null where nobody but the recipient may read it.</summary>
    public required string? Text { get; init; }

    public required string? Html { get; init; }

    /// <summary>Whether it is kept from staff because it opens a door.</summary>
    public required bool Hidden { get; init; }

    /// <summary>Whether it can be tried again: it failed, and what it says is still there.</summary>
    public required bool MayRetry { get; init; }
}
