using System.Globalization;
using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn;

/// <summary>
/// Links that speak for somebody, sealed, for one purpose and a while. Each carries his security stamp: what ends his sessions ends it too.
/// </summary>
internal sealed class SealedLink(HeraldDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    private const char Between = '\n';

    /// <summary>What the link carries.</summary>
    public string Make(string purpose, StaffAccount account, TimeSpan lifetime)
    {
        var end = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Protector(purpose).Protect(string.Join(Between, account.Id.ToString(), account.SecurityStamp, end));
    }

    /// <summary>Whose link it is; null where it is none, was made for something else, or is over.</summary>
    public async Task<StaffAccount?> ReadAsync(string purpose, string token, CancellationToken ct)
    {
        if (Open(purpose, token) is not [var id, var stamp, var end]
            || !IdText.TryRead(id, out StaffId staff)
            || clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(end, CultureInfo.InvariantCulture))
            return null;
        return await db.StaffAccounts.SingleOrDefaultAsync(row => row.Id == staff && row.SecurityStamp == stamp, ct);
    }

    private string[]? Open(string purpose, string token)
    {
        try
        {
            return Protector(purpose).Unprotect(token).Split(Between);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => protection.CreateProtector("link", purpose);
}
