using System.Security.Cryptography;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Ready;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Demo;

/// <summary>The invented people who run the demo's program, and ready links to be one of them. They have no passwords.</summary>
internal sealed class DemoStaff(HeraldDb db, NewId ids, ReadyLink links, TimeProvider clock)
{
    // Two of the sales reps whom the demo's accounts name, so that each finds referrals of his own.
    private static readonly (string Name, string Email, StaffRole Role)[] People =
    [
        ("Dana Brooks", "dana.brooks@aluv.example", StaffRole.Owner),
        ("Miles Ferro", "miles.ferro@aluv.example", StaffRole.Sales),
    ];

    /// <summary>Sees to it that they are there, and returns what each is and the path of his link.</summary>
    public async Task<IReadOnlyList<Way>> RunAsync(CancellationToken ct)
    {
        var program = await db.Programs.Where(static row => row.Slug == DemoPlan.Slug).Select(static row => row.Id).SingleAsync(ct);
        var ways = new List<Way>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        foreach (var (name, email, role) in People)
        {
            var account = await FindAsync(name, email, ct);
            if (!await db.Memberships.AnyAsync(row => row.ProgramId == program && row.StaffId == account.Id, ct))
            {
                db.Memberships.Add(new()
                {
                    ProgramId = program,
                    StaffId = account.Id,
                    Role = role,
                    CreatedAt = clock.GetUtcNow().Storable(),
                });
            }

            ways.Add(new($"{name}, {RoleText.Of(role)}", links.Make(account)));
        }

        await write.CommitAsync(ct);
        return ways;
    }

    private async Task<StaffAccount> FindAsync(string name, string email, CancellationToken ct)
    {
        var key = new EmailAddress(email).Key;
        if (await db.StaffAccounts.SingleOrDefaultAsync(row => row.EmailKey == key, ct) is { } known)
            return known;
        var account = new StaffAccount
        {
            Id = ids.Of<StaffId>(),
            Name = name,
            Email = email,
            EmailKey = key,
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.StaffAccounts.Add(account);
        await db.SaveChangesAsync(ct);
        return account;
    }

    /// <summary>A way into the console: who it is, and the path of his link.</summary>
    public sealed record Way(string Who, string Path);
}
