namespace Herald.Web.Messages;

/// <summary>A mail to be delivered, as a capability hands it over.</summary>
internal sealed record OutgoingMail
{
    /// <summary>The recipient's address, read as <see cref="Core.Advocates.EmailAddress"/> before.</summary>
    public required string To { get; init; }

    public string? ToName { get; init; }

    /// <summary>On one line; what breaks lines in it becomes a space.</summary>
    public required string Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The same as HTML; null sends the text alone.</summary>
    public string? Html { get; init; }

    public string? ReplyTo { get; init; }

    public string? Cc { get; init; }

    /// <summary>
    /// The person in whose name it goes out, as the sender's name is to show it: it is his letter and no machine's. Null for the program's.
    /// </summary>
    public string? SenderName { get; init; }

    /// <summary>A word in snake_case: <c>sign_in</c>, <c>notification</c>, <c>introduction</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The address whose POST ends such mails at once (RFC 8058).</summary>
    public string? UnsubscribeUrl { get; init; }

    /// <summary>
    /// Whether its text opens a door: a link to sign in, to become staff, to a page that asks nobody who he is. Nobody reads it
    /// in the mailbox, and it is dropped when sent.
    /// </summary>
    public bool Secret { get; init; }

    /// <summary>From when on it would come too late, such as a link that has ended; null for a mail that keeps.</summary>
    public DateTimeOffset? UsefulUntil { get; init; }
}
