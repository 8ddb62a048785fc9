using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Demo.Doors;

/// <summary>Chooses whom a visitor of the demo may be: the advocate with most to show, and an owner, who sees everything.</summary>
internal sealed class InviteGuests(HeraldDb db, DemoDoors doors, NewId ids, TimeProvider clock)
{
    private const string StaffName = "Dana Flores";
    private const string StaffEmail = "dana@aluv.example";

    // What happened since shows in the hub.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(150);

    public sealed record Invited(string Advocate, string AdvocatePath, string Staff, string StaffPath);

    public async Task<Invited> RunAsync(CancellationToken ct)
    {
        var program = await db.Programs.Where(static row => row.Slug == DemoPlan.Slug).Select(static row => row.Id).SingleAsync(ct);
        var since = clock.GetUtcNow() - Lately;
        var liveliest = await db.Referrals.Where(row => row.ProgramId == program).GroupBy(static row => row.AdvocateId)
            .OrderByDescending(rows => rows.Count(row => row.SubmittedAt > since && row.Stage != Stage.Submitted))
            .ThenByDescending(static rows => rows.Count()).ThenBy(static rows => rows.Key)
            .Select(static rows => rows.Key).FirstAsync(ct);
        var advocate = await db.Advocates.Where(row => row.ProgramId == program && row.Id == liveliest)
            .Select(static row => row.Name).SingleAsync(ct);
        var staff = await StaffAsync(program, ct);
        return new(
            advocate, doors.Open(new(advocate, program, liveliest, null)), StaffName, doors.Open(new(StaffName, program, null, staff)));
    }

    private async Task<StaffId> StaffAsync(ProgramId program, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var known = await db.StaffAccounts.Where(static row => row.EmailKey == StaffEmail)
            .Select(static row => (StaffId?)row.Id).SingleOrDefaultAsync(ct);
        var now = clock.GetUtcNow().Storable();
        var id = known ?? ids.Of<StaffId>();
        if (known is null)
        {
            db.StaffAccounts.Add(new()
            {
                Id = id,
                Name = StaffName,
                Email = StaffEmail,
                EmailKey = StaffEmail,
                SecurityStamp = RandomNumberGenerator.GetHexString(32),
                CreatedAt = now,
            });
            await db.SaveChangesAsync(ct);
        }

        if (!await db.Memberships.AnyAsync(row => row.ProgramId == program && row.StaffId == id, ct))
            db.Memberships.Add(new() { ProgramId = program, StaffId = id, Role = StaffRole.Owner, CreatedAt = now });
        await write.CommitAsync(ct);
        return id;
    }
}
