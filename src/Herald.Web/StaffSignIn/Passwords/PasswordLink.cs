using System.Globalization;
using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>
/// A link by which somebody who reads his mail sets a new password. It carries his security stamp, which the new password changes:
/// so it works once, and not after anything else that ended his sessions.
/// </summary>
internal sealed class PasswordLink(HeraldDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    // Mail may take a while; a forgotten mailbox must not open doors.
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private const string Path = "/sign-in/password/";
    private const char Between = '\n';

    private readonly IDataProtector protector = protection.CreateProtector("password link");

    /// <summary>The path of the link.</summary>
    public string Make(StaffAccount account)
    {
        var end = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Path + protector.Protect(string.Join(Between, account.Id.ToString(), account.SecurityStamp, end));
    }

    /// <summary>Whose link it is; null where it is none, was used, or is over.</summary>
    public async Task<StaffAccount?> ReadAsync(string token, CancellationToken ct)
    {
        if (Open(token) is not [var id, var stamp, var end]
            || !IdText.TryRead(id, out StaffId staff)
            || clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(end, CultureInfo.InvariantCulture))
            return null;
        return await db.StaffAccounts.SingleOrDefaultAsync(row => row.Id == staff && row.SecurityStamp == stamp, ct);
    }

    private string[]? Open(string token)
    {
        try
        {
            return protector.Unprotect(token).Split(Between);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
