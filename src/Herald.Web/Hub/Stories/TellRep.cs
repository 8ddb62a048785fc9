using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Hub.Words;
using Herald.Web.Messages;
using Herald.Web.Messages.Letters;
using Herald.Web.Platform;
using Herald.Web.Threads;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Stories;

/// <summary>
/// Mails the sales rep whom a referral is routed to that the advocate has written, as often as <see cref="ThreadMail"/> says.
/// </summary>
internal sealed class TellRep(
    HeraldDb db, ThreadQueries threads, RepQueries reps, WriteLetter letters, MailOutbox outbox, OwnAddress address)
{
    internal const string Kind = "advocate_message";

    public async Task RunAsync(Member member, ReferralId id, CancellationToken ct)
    {
        // The rep reads English, whatever the advocate who writes to him reads. Holds until this method returns.
        CultureInfo.CurrentCulture = PageCulture.Of("en");
        var about = await db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.Id == id)
            .Join(db.Friends, static row => new { row.ProgramId, Id = row.FriendId }, static row => new { row.ProgramId, row.Id },
                static (row, friend) => new { row.OwnerEmail, friend.Name, friend.Company })
            .SingleAsync(ct);
        if (about.OwnerEmail is not { } rep)
            return;
        var thread = await threads.OfAsync(member.ProgramId, id, ct);
        if (!ThreadMail.IsDue(thread))
            return;
        var friend = FriendWords.Name(about.Name, Introduction.Form) + (about.Company is { } company ? $" ({company})" : "");
        var letter = new Letter
        {
            Title = $"{member.Advocate.Name} wrote to you about {friend}",
            Paragraphs = [$"“{thread[^1].Text}”", "Answer on the referral’s page; an answer to this mail reaches nobody."],
            Action = new("Reply", address.Of($"/console/{member.Program.Slug}/referrals/{id}#thread")),
            Why = $"You get this because the referral is routed to you in {member.Program.Name}. You get one mail until you answer, "
                + "or one an hour while messages come.",
        };
        var written = await letters.RunAsync(
            new(member.Program.Name, member.Program.Brand.Mark, member.Program.Brand.Hue), letter, ct);
        outbox.Add(db, member.ProgramId, new()
        {
            To = rep,
            ToName = await reps.StaffNameAsync(member, rep, ct),
            Subject = letter.Title,
            Text = written.Text,
            Html = written.Html,
            Kind = Kind,
        });
        await db.SaveChangesAsync(ct);
    }
}
