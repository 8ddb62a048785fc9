using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Messages.Mailbox;

/// <summary>Lets a mail that failed be tried anew, as from the start.</summary>
internal sealed class RetryMail(HeraldDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>False where there is no such mail that could be tried.</summary>
    public async Task<bool> RunAsync(StaffCaller caller, MailId id, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        var mail = await db.Mails.AsTracking().SingleOrDefaultAsync(
            row => row.ProgramId == caller.Program && row.Id == id && row.FailedAt != null && row.Text != null, ct);
        if (mail is null)
            return false;
        (mail.Attempts, mail.NextAttemptAt, mail.FailedAt) = (0, clock.GetUtcNow().Storable(), null);
        audit.Note(db, caller, "sent mail again", id.ToString());
        await write.CommitAsync(ct);
        return true;
    }
}
