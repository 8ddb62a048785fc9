using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

/// <summary>Makes a member of staff something else in the program. There is always an owner left.</summary>
internal sealed class ChangeRole(HeraldDb db, AuditTrail audit)
{
    /// <summary>The last owner's way out.</summary>
    internal static readonly Refusal LastOwner = new(
        "last_owner", "This is the program's only owner. Make somebody else an owner first.");

    internal static readonly Refusal Missing = new("not_found", "This person is not on the staff of this program any more.")
    {
        Kind = RefusalKind.Missing,
    };

    /// <summary>Returns the name of who was changed.</summary>
    public async Task<Outcome<string>> RunAsync(StaffCaller caller, StaffId staff, StaffRole role, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, caller.Program, ct);
        var membership = await db.Memberships.AsTracking()
            .SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.StaffId == staff, ct);
        if (membership is null)
            return Missing;
        if (membership.Role == StaffRole.Owner && role != StaffRole.Owner && await IsLastOwnerAsync(db, caller.Program, staff, ct))
            return LastOwner;
        var person = await db.StaffAccounts.Where(row => row.Id == staff).Select(static row => new { row.Name, row.Email }).SingleAsync(ct);
        if (membership.Role != role)
        {
            audit.Note(db, caller, "changed a role", person.Email, $"from {membership.Role} to {role}".ToLowerInvariant());
            membership.Role = role;
        }

        await write.CommitAsync(ct);
        return person.Name;
    }

    /// <summary>Whether nobody else owns the program; asked within the program's turn.</summary>
    internal static async Task<bool> IsLastOwnerAsync(HeraldDb db, ProgramId program, StaffId staff, CancellationToken ct) =>
        !await db.Memberships.AnyAsync(row => row.ProgramId == program && row.StaffId != staff && row.Role == StaffRole.Owner, ct);
}
