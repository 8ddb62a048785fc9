using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Links;
using Herald.Web.Messages;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

/// <summary>An advocate writes once more to a friend whom he introduced by e-mail.</summary>
internal sealed class RemindFriend(
    HeraldDb db, ReminderQueries reminders, IntroductionQueries introductions, MakeLink makeLink, MailOutbox outbox, TimeProvider clock)
{
    public const string TooSoon = "too_many_reminders";

    /// <summary>The friend's first name.</summary>
    public async Task<Outcome<string>> RunAsync(
        Member member, ReferralId id, string? words, OwnAddress address, CancellationToken ct)
    {
        if (await reminders.FindAsync(member, id, ct) is not { } reminder)
            return new Refusal("not_found", "There is nobody to remind here.") { Kind = RefusalKind.Missing };
        if (reminder.Wait is not null)
            return new Refusal(TooSoon, reminder.Wait);
        if (words is null)
            return new Refusal("required", T("Write a word or two of your own."));
        if (words.Length > CheckIntroduction.WordsMax)
            return new Refusal("too_long", T($"A reminder takes at most {CheckIntroduction.WordsMax} characters."));
        var friend = await db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.Id == id)
            .Join(db.Friends, static row => new { row.ProgramId, Id = row.FriendId }, static row => new { row.ProgramId, row.Id },
                static (_, friend) => friend)
            .SingleAsync(ct);
        db.Reminders.Add(new()
        {
            ProgramId = member.ProgramId,
            ReferralId = id,
            Number = 1 + await db.Reminders.CountAsync(row => row.ProgramId == member.ProgramId && row.ReferralId == id, ct),
            SentAt = clock.GetUtcNow().Storable(),
        });
        await WriteAsync(member, new(friend.Name, friend.Email, friend.Phone, friend.Company, null), words, address, ct);
        await db.SaveChangesAsync(ct);
        return reminder.First;
    }

    private async Task WriteAsync(Member member, FriendForm friend, string words, OwnAddress address, CancellationToken ct)
    {
        var text = await introductions.OfAsync(member, friend, ct);
        var made = await makeLink.RunAsync(member.ProgramId, member.Id, new() { Channel = ReferFriend.Channel }, ct);
        var link = made.Value ?? throw new InvalidOperationException(made.Refusal!.Message);
        var form = IntroductionForm.For(friend) with { Words = words, CopyRep = false };
        outbox.Add(db, member.ProgramId, new()
        {
            Kind = "reminder",
            To = friend.Email!,
            ToName = friend.Name,
            ReplyTo = member.Advocate.Email,
            SenderName = IntroductionMail.Sender(member),
            Subject = T($"{text.First}, have you had a look at {member.Program.Name}?"),
            Text = IntroductionMail.Text(member, text, form, address.Of("/i/" + link.Link.Code)),
        });
    }
}
