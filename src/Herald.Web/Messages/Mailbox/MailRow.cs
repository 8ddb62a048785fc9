using Herald.Core.Ids;

namespace Herald.Web.Messages.Mailbox;

/// <summary>A mail as a line of the mailbox.</summary>
public sealed record MailRow(
    MailId Id, string Kind, string Recipient, string Subject, MailState State, DateTimeOffset QueuedAt, DateTimeOffset? SentAt)
{
    /// <summary>What it is about, in words: <c>sign_in</c> becomes "Sign in".</summary>
    public string About => char.ToUpperInvariant(Kind[0]) + Kind[1..].Replace('_', ' ');
}
