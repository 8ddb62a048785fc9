using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Threads;

/// <summary>Somebody writes in the thread of a referral.</summary>
internal sealed class WriteMessage(HeraldDb db, NewId ids, TimeProvider clock)
{
    /// <param name="program">The program.</param>
    /// <param name="referral">The referral; an advocate may only name one of his own.</param>
    /// <param name="advocate">The advocate who writes; null where staff do.</param>
    /// <param name="name">What the other side is shown as the author.</param>
    /// <param name="text">Plain text, as typed.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<Outcome<ThreadMessageId>> RunAsync(
        ProgramId program, ReferralId referral, AdvocateId? advocate, string name, string? text, CancellationToken ct)
    {
        var about = await db.Referrals.Where(row => row.ProgramId == program && row.Id == referral && row.WithdrawnAt == null)
            .Select(static row => new { row.AdvocateId }).SingleOrDefaultAsync(ct);
        if (about is null || (advocate is { } writer && writer != about.AdvocateId))
            return new Refusal("not_found", "There is no such referral in this program.") { Kind = RefusalKind.Missing };
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("required", T("There is nothing to send yet; write a line first."));
        var said = text.Trim().ReplaceLineEndings("\n");
        if (said.Length > ThreadMessage.TextMax)
            return new Refusal("too_long", T($"A message takes at most {ThreadMessage.TextMax} characters; send it in two."));
        var written = await db.ThreadMessages.CountAsync(row => row.ProgramId == program && row.ReferralId == referral, ct);
        if (written >= ThreadMessage.ThreadMax)
        {
            return new Refusal(
                "thread_full", T($"A thread takes at most {ThreadMessage.ThreadMax} messages; go on by telephone or mail."));
        }

        var message = new ThreadMessage
        {
            ProgramId = program,
            Id = ids.Of<ThreadMessageId>(),
            ReferralId = referral,
            Side = advocate is null ? ThreadSide.Staff : ThreadSide.Advocate,
            AuthorName = name,
            Text = said,
            WrittenAt = clock.GetUtcNow().Storable(),
        };
        db.ThreadMessages.Add(message);
        ActivityStream.Append(
            db, program, new Activity.ThreadWritten(referral, about.AdvocateId, message.Id, message.Side), message.WrittenAt, ids);
        await db.SaveChangesAsync(ct);
        return message.Id;
    }
}
