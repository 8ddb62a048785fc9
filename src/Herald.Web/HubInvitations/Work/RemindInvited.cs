using Herald.Core.HubInvitations;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.HubSignIn;
using Herald.Web.Messages;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubInvitations.Work;

/// <summary>
/// Reminds who was invited a week ago and has not come, once. The link in the reminder takes the place of the first one.
/// </summary>
internal sealed class RemindInvited(HeraldDb db, Recipients recipients, WriteInvitationMail write, TimeProvider clock)
{
    /// <summary>Whether there may be more to do.</summary>
    public async Task<bool> RunAsync(Lease lease, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        var due = await db.HubInvitations.Where(row => row.ReminderDueAt <= now).OrderBy(static row => row.ReminderDueAt)
            .Select(static row => new { row.ProgramId, row.AdvocateId }).Take(InviteBatch.PeopleMax).ToListAsync(ct);
        foreach (var group in due.GroupBy(static one => one.ProgramId))
        {
            if (await InviteBatch.WaitingAsync(db, group.Key, ct) >= InviteBatch.WaitingMax)
                return false;
            if (!await RemindAsync(group.Key, [.. group.Select(static one => one.AdvocateId)], lease, now, ct))
                return false;
        }

        return due.Count == InviteBatch.PeopleMax;
    }

    private async Task<bool> RemindAsync(
        ProgramId program, AdvocateId[] ids, Lease lease, DateTimeOffset now, CancellationToken ct)
    {
        var settings = await db.Programs.SingleAsync(row => row.Id == program, ct);
        var words = await write.WordsAsync(settings, ct);
        var asked = db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id));
        var people = await recipients.Candidates(asked, await recipients.TodayAsync(program, ct)).ToListAsync(ct);
        var letters = new Dictionary<AdvocateId, (string Token, OutgoingMail Mail)>();
        foreach (var one in people.Where(static one => one.Obstacle is null or InvitationObstacle.Invited))
        {
            var token = BrowserSecrets.New();
            letters[one.Id] = (token, await write.RunAsync(settings, words, one, token, now + HubInvitation.Lifetime, true, ct));
        }

        await using var transaction = await WriteTransaction.BeginAsync(db, program, ct);
        if (!await lease.HeldAsync(db, ct))
            return false;
        // Stopped in between, or come in between: who is due no more is left out.
        var due = await db.HubInvitations.AsTracking()
            .Where(row => row.ProgramId == program && ids.Contains(row.AdvocateId) && row.ReminderDueAt <= now).ToListAsync(ct);
        foreach (var row in due)
        {
            row.ReminderDueAt = null;
            if (!letters.TryGetValue(row.AdvocateId, out var letter))
                continue;
            (row.TokenHash, row.ExpiresAt, row.RemindedAt) = (SecretKey.Hash(letter.Token), now + HubInvitation.Lifetime, now);
            row.MailId = write.Send(program, letter.Mail);
        }

        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return true;
    }
}
