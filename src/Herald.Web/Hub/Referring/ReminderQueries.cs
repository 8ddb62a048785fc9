using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Hub.Words;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

internal sealed class ReminderQueries(HeraldDb db)
{
    /// <summary>
    /// Whether a friend may be reminded; null where there is nothing to remind of: he was not introduced by e-mail from the hub, or it
    /// has gone on since.
    /// </summary>
    public async Task<ReminderText?> FindAsync(Member member, ReferralId id, CancellationToken ct)
    {
        var program = member.ProgramId;
        var about = await db.Referrals
            .Where(row => row.ProgramId == program && row.Id == id && row.AdvocateId == member.Id && row.WithdrawnAt == null
                && row.Introduction == Introduction.Email && row.Stage == Stage.Submitted
                && db.FriendAgreements.Any(said => said.ProgramId == program && said.ReferralId == id))
            .Join(db.Friends.Where(static row => row.Email != null),
                static row => new { row.ProgramId, Id = row.FriendId }, static row => new { row.ProgramId, row.Id },
                static (row, friend) => new { row.RecordedAt, friend.Name })
            .SingleOrDefaultAsync(ct);
        if (about is null)
            return null;
        var sent = await db.Reminders.Where(row => row.ProgramId == program && row.ReferralId == id)
            .Select(static row => row.SentAt).ToListAsync(ct);
        var first = FriendWords.First(about.Name);
        var next = sent.Append(about.RecordedAt).Max() + Reminder.Between;
        var wait = sent.Count >= Reminder.Most
            ? T($"You have reminded {first} {SpanWords.Number(sent.Count)} times. That is as often as it helps.")
            : member.Words.Now < next ? T($"From {member.Words.Day(next)} on you can write to {first} once more.") : null;
        return new(first, Words(member, first), wait);
    }

    private static string Words(Member member, string first) => string.Join(
        "\n\n",
        T($"Hello {first},"),
        T($"I wrote to you about {member.Program.Name}. Have you had a look? I am glad to answer whatever you want to know."),
        FriendWords.First(member.Advocate.Name));
}
