using Herald.Core.Ids;

namespace Herald.Core.Messages;

/// <summary>
/// A mail that was handed over to be delivered, and what became of it. It waits while <see cref="NextAttemptAt"/> is set; then it was
/// sent, or it failed for good.
/// </summary>
public sealed class Mail
{
    /// <summary>The program that sends it.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; also what its Message-ID is made of, so that a mail that arrives twice can be known as one.</summary>
    public required MailId Id { get; init; }

    /// <summary>What it is about, as a word in snake_case: <c>sign_in</c>, <c>notification</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whom it goes to.</summary>
    public required string Recipient { get; init; }

    /// <summary>The recipient's name, on one line; null where it is not known.</summary>
    public string? RecipientName { get; init; }

    /// <summary>Who gets a copy; null for nobody.</summary>
    public string? Copy { get; init; }

    /// <summary>Where answers go; null for the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>
    /// The person in whose name it goes out, as the sender's name shows it; null for a mail that the program writes by itself.
    /// </summary>
    public string? SenderName { get; init; }

    /// <summary>What it is about, in words on one line.</summary>
    public required string Subject { get; init; }

    /// <summary>What it says, as plain text; null once a secret mail was sent.</summary>
    public string? Text { get; set; }

    /// <summary>The same as HTML; null where there is none.</summary>
    public string? Html { get; set; }

    /// <summary>The address that ends such mails with one POST (RFC 8058); null where they cannot be ended.</summary>
    public string? UnsubscribeUrl { get; init; }

    /// <summary>Whether its text opens a door, such as a link to sign in: shown to nobody else, and dropped once it was sent.</summary>
    public required bool Secret { get; init; }

    /// <summary>When it was handed over.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>From when on it would come too late; null for a mail that keeps.</summary>
    public DateTimeOffset? UsefulUntil { get; init; }

    /// <summary>How often it was tried; also the fence of the attempt that runs.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is tried next; null once it was sent or failed.</summary>
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>When it was handed to the mail server, or written into the folder.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>What the last attempt that did not succeed said.</summary>
    public string? Fault { get; set; }
}
