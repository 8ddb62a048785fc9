using Herald.Core.Ids;
using Herald.Core.Messages;
using Herald.Data;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Messages.Mailbox;

/// <summary>
/// Reads what a program has mailed. Texts that open a door are left out, and so is the address that ends somebody's mails; save in the
/// demo: nobody there has a mailbox.
/// </summary>
internal sealed class MailboxQueries(HeraldDb db, HeraldSettings settings)
{
    /// <summary>Whether mails go to a mail server; else they are kept in the data folder.</summary>
    public bool GoesOut => settings.Smtp is not null;

    public async Task<Page<MailRow>> ListAsync(ProgramId program, MailState? state, MailId after, int limit, CancellationToken ct)
    {
        var mails = db.Mails.Where(row => row.ProgramId == program);
        if (after != default)
            mails = mails.Where(row => row.Id < after);
        mails = state switch
        {
            MailState.Waiting => mails.Where(static row => row.NextAttemptAt != null),
            MailState.Sent => mails.Where(static row => row.SentAt != null),
            MailState.Failed => mails.Where(static row => row.FailedAt != null),
            _ => mails,
        };
        var rows = await mails.OrderByDescending(static row => row.Id).Take(limit + 1)
            .Select(static row => new MailRow(
                row.Id, row.Kind, row.Recipient, row.Subject,
                row.SentAt != null ? MailState.Sent : row.FailedAt != null ? MailState.Failed : MailState.Waiting,
                row.QueuedAt, row.SentAt))
            .ToListAsync(ct);
        return Page<MailRow>.Of(rows, limit, static row => row.Id.ToString());
    }

    /// <param name="program">The program that mailed it.</param>
    /// <param name="id">The mail's.</param>
    /// <param name="owner">Whether an owner asks, who reads what opens a hub where no mail server would bring it to anybody.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<MailView?> FindAsync(ProgramId program, MailId id, bool owner, CancellationToken ct) =>
        await db.Mails.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } mail ? View(mail, owner) : null;

    private MailView View(Mail mail, bool owner)
    {
        // What lets a colleague in is no owner's: that colleague may work for other programs too.
        var handsOn = owner && !GoesOut && !mail.Kind.StartsWith("staff_", StringComparison.Ordinal);
        var hidden = mail.Secret && !settings.Demo && !handsOn;
        return new(new(mail.Id, mail.Kind, mail.Recipient, mail.Subject, StateOf(mail), mail.QueuedAt, mail.SentAt))
        {
            RecipientName = mail.RecipientName,
            Copy = mail.Copy,
            ReplyTo = mail.ReplyTo,
            Attempts = mail.Attempts,
            NextAttemptAt = mail.NextAttemptAt,
            FailedAt = mail.FailedAt,
            Fault = mail.Fault,
            Text = hidden ? null : WithoutKey(mail.Text, mail),
            Html = hidden ? null : WithoutKey(mail.Html, mail),
            Hidden = hidden,
            MayRetry = mail is { FailedAt: not null, Text: not null },
        };
    }

    // Ending somebody's mails takes no more than the address that stands at their foot.
    private string? WithoutKey(string? text, Mail mail) => settings.Demo || mail.UnsubscribeUrl is not { } url
        ? text
        : text?.Replace(url, url[..(url.LastIndexOf('/') + 1)] + "…", StringComparison.Ordinal);

    private static MailState StateOf(Mail mail) =>
        mail.SentAt is not null ? MailState.Sent : mail.FailedAt is not null ? MailState.Failed : MailState.Waiting;
}
