using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>Gives somebody a new password. His sessions end, in all browsers.</summary>
internal sealed class SetPassword(HeraldDb db, UserManager<StaffAccount> users)
{
    public async Task RunAsync(StaffAccount account, string password, CancellationToken ct)
    {
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        // Saves the account with its new stamp, and so the hash too.
        await users.UpdateSecurityStampAsync(account);
        await write.CommitAsync(ct);
    }
}
