using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Staff;

internal sealed class StaffQueries(HeraldDb db, TimeProvider clock)
{
    // More than the largest team that works on one program.
    private const int RowsMax = 500;

    public async Task<StaffView> ShowAsync(StaffCaller caller, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var members = await db.Memberships.Where(row => row.ProgramId == caller.Program)
            .Join(db.StaffAccounts, static row => row.StaffId, static row => row.Id, (membership, staff) => new
            {
                staff.Id,
                staff.Name,
                staff.Email,
                membership.Role,
                membership.CreatedAt,
                SecondFactor = staff.TwoFactorSince != null || db.StaffPasskeys.Any(row => row.StaffId == staff.Id),
            })
            .OrderBy(static row => row.CreatedAt).Take(RowsMax).ToListAsync(ct);
        var invitations = await db.StaffInvitations
            .Where(row => row.ProgramId == caller.Program && row.EndedAt == null && row.ExpiresAt > now)
            .OrderBy(static row => row.Id).Take(RowsMax)
            .Select(static row => new { row.Id, row.Email, row.Role, row.ExpiresAt }).ToListAsync(ct);
        return new()
        {
            Members =
            [
                .. members.Select(row => new StaffView.Member(
                    row.Id.ToString(), row.Name, row.Email, row.Role, row.CreatedAt, row.SecondFactor, row.Id == caller.Staff)),
            ],
            Invitations =
            [
                .. invitations.Select(static row => new StaffView.Waiting(row.Id.ToString(), row.Email, row.Role, row.ExpiresAt)),
            ],
            MayChange = caller.May(StaffRight.Own),
        };
    }

    /// <summary>What a program is called, for the page on which somebody joins it.</summary>
    public async Task<ProgramName?> NameOfAsync(ProgramId? program, CancellationToken ct) => program is { } id
        ? await db.Programs.Where(row => row.Id == id)
            .Select(static row => new ProgramName(row.Name, row.Slug, row.Brand.Mark, row.Brand.Hue)).SingleAsync(ct)
        : null;
}
