using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Herald.Core.Messages;

namespace Herald.Web.Messages;

/// <summary>Puts a mail into the form in which it travels.</summary>
internal static class WriteMessage
{
    /// <param name="mail">The mail, with its text.</param>
    /// <param name="from">The sender's address, as configured.</param>
    /// <param name="sender">Whose mail it is, unless a person's: the program's name.</param>
    public static MailMessage From(Mail mail, MailAddress from, string sender)
    {
        var message = new MailMessage
        {
            From = new MailAddress(from.Address, mail.SenderName ?? sender, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.To.Add(new MailAddress(mail.Recipient, mail.RecipientName, Encoding.UTF8));
        if (mail.Copy is not null)
            message.CC.Add(new MailAddress(mail.Copy));
        if (mail.ReplyTo is not null)
            message.ReplyToList.Add(new MailAddress(mail.ReplyTo));
        if (mail.Html is not null)
            message.AlternateViews.Add(HtmlOf(mail.Html));
        AddHeaders(message, mail, from);
        return message;
    }

    private static AlternateView HtmlOf(string html)
    {
        var view = AlternateView.CreateAlternateViewFromString(html, Encoding.UTF8, MediaTypeNames.Text.Html);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }

    private static void AddHeaders(MailMessage message, Mail mail, MailAddress from)
    {
        // The date is set by the framework when the mail is written.
        message.Headers["Message-ID"] = $"<{mail.Id}@{from.Host}>";
        // Out-of-office answers to a machine help nobody (RFC 3834); a person wants to know.
        if (mail.SenderName is null)
            message.Headers["Auto-Submitted"] = "auto-generated";
        if (mail.UnsubscribeUrl is not null)
        {
            message.Headers["List-Unsubscribe"] = $"<{mail.UnsubscribeUrl}>";
            message.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
    }
}
