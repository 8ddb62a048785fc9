using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>Mails somebody the link to a new password, in the name of a program that he belongs to.</summary>
internal sealed class SendPasswordLink(
    HeraldDb db, PasswordLink links, MailOutbox outbox, WriteLetter letters, OwnAddress address, TimeProvider clock)
{
    // Enough for mail that is slow, too few to bury a mailbox.
    private const int MailsPerHourMax = 5;
    private const string Kind = "staff_password";

    /// <summary>Who belongs to no program has nobody in whose name to write; the command line prints his link.</summary>
    public async Task RunAsync(StaffAccount account, CancellationToken ct)
    {
        var program = await db.Memberships.Where(row => row.StaffId == account.Id)
            .Join(db.Programs, static row => row.ProgramId, static row => row.Id, static (_, program) => program)
            .OrderBy(static program => program.CreatedAt).FirstOrDefaultAsync(ct);
        if (program is null || await HasEnoughAsync(program.Id, account, ct))
            return;
        var letter = new Letter
        {
            Title = "A new password",
            Paragraphs =
            [
                $"Somebody, presumably you, wants to set a new password for {account.Email}.",
                "The link works for an hour, once. If it was not you, do nothing: your password stays as it is.",
            ],
            Action = new("Set a new password", address.Of(links.Make(account))),
            Why = "You get this because your address is on the staff of this program.",
        };
        var (text, html) = await letters.RunAsync(new(program.Name, program.Brand.Mark, program.Brand.Hue), letter, ct);
        await using var write = await WriteTransaction.BeginAsync(db, program.Id, ct);
        outbox.Add(db, program.Id, new()
        {
            To = account.Email,
            ToName = account.Name,
            Subject = "Set a new password",
            Text = text,
            Html = html,
            Kind = Kind,
            Secret = true,
            UsefulUntil = clock.GetUtcNow() + PasswordLink.Lifetime,
        });
        await write.CommitAsync(ct);
    }

    private async Task<bool> HasEnoughAsync(ProgramId program, StaffAccount account, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - TimeSpan.FromHours(1);
        return await db.Mails.CountAsync(
            row => row.ProgramId == program && row.Kind == Kind && row.Recipient == account.Email && row.QueuedAt > since, ct)
            >= MailsPerHourMax;
    }
}
