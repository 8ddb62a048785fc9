using Herald.Core.Advocates;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub;

internal sealed class RepQueries(HeraldDb db)
{
    /// <summary>
    /// What an advocate calls the rep with this address: the name that he has on the staff, else the program's, since an address is no
    /// name; null for nobody.
    /// </summary>
    public async Task<string?> NameAsync(Member member, string? email, CancellationToken ct) =>
        email is null ? null : await StaffNameAsync(member, email, ct) ?? member.Program.Name;

    /// <summary>The name that this address has on the staff; null where it is not on it.</summary>
    public async Task<string?> StaffNameAsync(Member member, string email, CancellationToken ct) =>
        !EmailAddress.TryRead(email, out var address) ? null : await db.Memberships.Where(row => row.ProgramId == member.ProgramId)
            .Join(db.StaffAccounts.Where(row => row.EmailKey == address.Key), static row => row.StaffId, static row => row.Id,
                static (_, account) => account.Name)
            .FirstOrDefaultAsync(ct);
}
