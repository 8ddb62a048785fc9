using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Sharing;

/// <summary>Keeps an advocate's words for a channel as his draft, or goes back to those that were written for him.</summary>
internal sealed class KeepWords(HeraldDb db, TimeProvider clock)
{
    public async Task RunAsync(Member member, Channel channel, string? subject, string text, CancellationToken ct)
    {
        var draft = await db.ShareDrafts.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.Channel == channel.Key, ct);
        if (draft is null)
        {
            db.ShareDrafts.Add(draft = new()
            {
                ProgramId = member.ProgramId,
                AdvocateId = member.Id,
                Channel = channel.Key,
                Text = text,
                SavedAt = default,
            });
        }

        (draft.Subject, draft.Text, draft.SavedAt) = (subject, text, clock.GetUtcNow().Storable());
        await db.SaveChangesAsync(ct);
    }

    public Task ForgetAsync(Member member, Channel channel, CancellationToken ct) => db.ShareDrafts
        .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.Channel == channel.Key)
        .ExecuteDeleteAsync(ct);
}
