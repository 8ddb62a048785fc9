using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Ends an invitation before it is accepted.</summary>
internal sealed class WithdrawInvitation(HeraldDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Returns the address that was invited; null where there is no such invitation any more.</summary>
    public async Task<string?> RunAsync(StaffCaller caller, StaffInvitationId id, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        var invitation = await db.StaffInvitations.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.Id == id && row.EndedAt == null, ct);
        if (invitation is null)
            return null;
        invitation.EndedAt = clock.GetUtcNow().Storable();
        audit.Note(db, caller, "withdrew an invitation to the staff", invitation.Email);
        await write.CommitAsync(ct);
        return invitation.Email;
    }
}
