using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Mails the link to who is invited. It opens a door, so that the mailbox does not show it.</summary>
internal sealed class MailInvitation(HeraldDb db, MailOutbox outbox, WriteLetter letters)
{
    /// <summary>Adds the mail; it goes out if the caller commits.</summary>
    public async Task AddAsync(StaffCaller caller, StaffInvitation invitation, string link, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Id == caller.Program)
            .Select(static row => new { row.Name, row.Brand.Mark, row.Brand.Hue }).SingleAsync(ct);
        var letter = new Letter
        {
            Title = $"{caller.Name} invites you to run {program.Name}",
            Paragraphs =
            [
                $"You would be {RoleText.Of(invitation.Role)} in the console of {program.Name}, where referrals are worked on and "
                    + "advocates are thanked.",
                "The link is yours alone: it works once, within seven days.",
            ],
            Action = new("Accept the invitation", link),
            Why = $"You get this because {caller.Name} typed your address. If you do not know why, do nothing.",
        };
        var (text, html) = await letters.RunAsync(new(program.Name, program.Mark, program.Hue), letter, ct);
        outbox.Add(db, caller.Program, new()
        {
            To = invitation.Email,
            Subject = $"{caller.Name} invites you to run {program.Name}",
            Text = text,
            Html = html,
            Kind = "staff_invitation",
            Secret = true,
            UsefulUntil = invitation.ExpiresAt,
        });
    }
}
