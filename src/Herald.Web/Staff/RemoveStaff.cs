using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Takes somebody off a program's staff: from the next request on he sees nothing of it. His account stays.</summary>
internal sealed class RemoveStaff(HeraldDb db, AuditTrail audit)
{
    /// <summary>Returns the name of who was removed.</summary>
    public async Task<Outcome<string>> RunAsync(StaffCaller caller, StaffId staff, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        var membership = await db.Memberships.SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.StaffId == staff, ct);
        if (membership is null)
            return ChangeRole.Missing;
        if (membership.Role == StaffRole.Owner && await ChangeRole.IsLastOwnerAsync(db, caller.Program, staff, ct))
            return ChangeRole.LastOwner;
        var person = await db.StaffAccounts.Where(row => row.Id == staff).Select(static row => new { row.Name, row.Email }).SingleAsync(ct);
        await db.Memberships.Where(row => row.ProgramId == caller.Program && row.StaffId == staff).ExecuteDeleteAsync(ct);
        audit.Note(db, caller, "removed from the staff", person.Email, $"was {membership.Role}".ToLowerInvariant());
        await write.CommitAsync(ct);
        return person.Name;
    }
}
