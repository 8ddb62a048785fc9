using System.Text;
using Herald.Core.Ids;
using Herald.Core.Messages;
using Herald.Data;

namespace Herald.Web.Messages;

/// <summary>Takes mails over in the caller's transaction: they go out if it commits; <see cref="DeliverMail"/> sends them.</summary>
internal sealed class MailOutbox(NewId ids, TimeProvider clock)
{
    // RFC 5322 lets a line have 998 characters; nobody reads a longer subject than this.
    internal const int LineLengthMax = 200;

    // A mail is a letter. What is larger belongs behind a link.
    internal const int TextLengthMax = 100_000;
    internal const int HtmlLengthMax = 400_000;

    public MailId Add(HeraldDb db, ProgramId program, OutgoingMail mail)
    {
        if (mail.Text.Length > TextLengthMax || mail.Html?.Length > HtmlLengthMax)
            throw new ArgumentException($"A mail has {TextLengthMax} characters at most, its HTML {HtmlLengthMax}.", nameof(mail));
        var now = clock.GetUtcNow().Storable();
        var row = new Mail
        {
            ProgramId = program,
            Id = ids.Of<MailId>(),
            Kind = mail.Kind,
            Recipient = OneLine(mail.To),
            RecipientName = OneLineOrNull(mail.ToName),
            Copy = OneLineOrNull(mail.Cc),
            ReplyTo = OneLineOrNull(mail.ReplyTo),
            SenderName = OneLineOrNull(mail.SenderName),
            Subject = OneLine(mail.Subject),
            Text = mail.Text,
            Html = mail.Html,
            UnsubscribeUrl = mail.UnsubscribeUrl,
            Secret = mail.Secret,
            QueuedAt = now,
            UsefulUntil = mail.UsefulUntil?.Storable(),
            NextAttemptAt = now,
        };
        db.Mails.Add(row);
        return row.Id;
    }

    private static string? OneLineOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : OneLine(text);

    // What people write gets into headers: a line break there would begin a header of their own.
    private static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029)
                line.Append(' ');
            else if (line.Length + rune.Utf16SequenceLength <= LineLengthMax)
                line.Append(rune);
            else
                break;
        }

        return line.ToString().Trim();
    }
}
