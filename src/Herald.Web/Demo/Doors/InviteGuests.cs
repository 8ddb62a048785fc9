using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Demo.Doors;

/// <summary>
/// Chooses whom a visitor of the demo may be: the advocate with most to show, the owner of the program, who sees everything, and a sales
/// rep to whom referrals are routed.
/// </summary>
internal sealed class InviteGuests(HeraldDb db, DemoDoors doors, NewId ids, TimeProvider clock)
{
    // What happened since shows in the hub.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(150);

    /// <summary>The guests and where each comes in, the advocate first.</summary>
    public async Task<IReadOnlyList<(DemoGuest Guest, string Path)>> RunAsync(CancellationToken ct)
    {
        var program = await db.Programs.Where(static row => row.Slug == DemoPlan.Slug).Select(static row => row.Id).SingleAsync(ct);
        var staff = await StaffAsync(program, ct);
        DemoGuest[] guests = [await LiveliestAsync(program, ct), staff[0], staff.First(static guest => guest.Role == StaffRole.Sales)];
        return [.. guests.Select(guest => (guest, doors.Open(guest)))];
    }

    private async Task<DemoGuest> LiveliestAsync(ProgramId program, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Lately;
        var liveliest = await db.Referrals.Where(row => row.ProgramId == program).GroupBy(static row => row.AdvocateId)
            .OrderByDescending(rows => rows.Count(row => row.SubmittedAt > since && row.Stage != Stage.Submitted))
            .ThenByDescending(static rows => rows.Count()).ThenBy(static rows => rows.Key)
            .Select(static rows => rows.Key).FirstAsync(ct);
        var name = await db.Advocates.Where(row => row.ProgramId == program && row.Id == liveliest)
            .Select(static row => row.Name).SingleAsync(ct);
        return new(name, program) { Advocate = liveliest };
    }

    private async Task<IReadOnlyList<DemoGuest>> StaffAsync(ProgramId program, CancellationToken ct)
    {
        var guests = new List<DemoGuest>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        foreach (var person in DemoFiles.Read("people.json")["staff"]!.AsArray())
        {
            var (name, email) = ((string)person!["name"]!, (string)person["email"]!);
            var role = Enum.Parse<StaffRole>((string)person["role"]!, ignoreCase: true);
            guests.Add(new(name, program) { Staff = await AccountAsync(program, name, email, role, ct), Role = role });
        }

        await write.CommitAsync(ct);
        return guests;
    }

    private async Task<StaffId> AccountAsync(ProgramId program, string name, string email, StaffRole role, CancellationToken ct)
    {
        var known = await db.StaffAccounts.Where(row => row.EmailKey == email)
            .Select(static row => (StaffId?)row.Id).SingleOrDefaultAsync(ct);
        var now = clock.GetUtcNow().Storable();
        var id = known ?? ids.Of<StaffId>();
        if (known is null)
        {
            db.StaffAccounts.Add(new()
            {
                Id = id,
                Name = name,
                Email = email,
                EmailKey = email,
                SecurityStamp = RandomNumberGenerator.GetHexString(32),
                CreatedAt = now,
            });
            await db.SaveChangesAsync(ct);
        }

        if (!await db.Memberships.AnyAsync(row => row.ProgramId == program && row.StaffId == id, ct))
            db.Memberships.Add(new() { ProgramId = program, StaffId = id, Role = role, CreatedAt = now });
        return id;
    }
}
