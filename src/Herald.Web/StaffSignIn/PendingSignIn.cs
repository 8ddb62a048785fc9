using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn;

/// <summary>Somebody whose password was right and whose code is waited for.</summary>
internal sealed class PendingSignIn(HeraldDb db, SealedCookie cookie)
{
    private const string Name = "herald.code";

    // Time to find the phone.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    public void Keep(HttpContext http, StaffAccount account, string returnPath) =>
        cookie.Set(http, Name, Lifetime, account.Id.ToString(), account.SecurityStamp, returnPath);

    /// <summary>Who waits and where he wants to go; null where nobody does.</summary>
    public async Task<(StaffAccount Account, string ReturnPath)?> FindAsync(HttpContext http, CancellationToken ct) =>
        cookie.Read(http, Name) is [var id, var stamp, var path]
        && IdText.TryRead(id, out StaffId staff)
        && await db.StaffAccounts.SingleOrDefaultAsync(row => row.Id == staff && row.SecurityStamp == stamp, ct) is { } account
            ? (account, path)
            : null;

    public void Forget(HttpContext http) => cookie.Forget(http, Name);
}
