using Herald.Core.Staff;
using Herald.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.SecondFactors;

/// <summary>Sets up the authenticator app of somebody, and takes it away again.</summary>
internal sealed class Authenticator(
    HeraldDb db, UserManager<StaffAccount> users, RecoveryCodes recovery, TakeCode take, TimeProvider clock)
{
    /// <summary>Makes a new secret; it is asked for once a code of it was shown. Null where one is asked for already.</summary>
    public async Task<string?> BeginAsync(StaffAccount account, CancellationToken ct)
    {
        if (account.TwoFactorSince is not null)
            return null;
        account.AuthenticatorKey = users.GenerateNewAuthenticatorKey();
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await users.UpdateAsync(account);
        await db.StaffAccounts.Where(row => row.Id == account.Id)
            .ExecuteUpdateAsync(static set => set.SetProperty(static row => row.TwoFactorStep, 0), ct);
        await write.CommitAsync(ct);
        return account.AuthenticatorKey;
    }

    /// <summary>
    /// From now on a code is asked for; other sessions end. Returns the recovery codes, or null where the code is not the app's.
    /// </summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(StaffAccount account, string code, CancellationToken ct)
    {
        if (account.TwoFactorSince is not null || !await take.TakeStepAsync(account, code, ct))
            return null;
        account.TwoFactorSince = clock.GetUtcNow().Storable();
        return await EndAsync(account, await StampAsync(account, ct), ct);
    }

    /// <summary>New recovery codes in place of the old ones; null where the code is not the app's.</summary>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(StaffAccount account, string code, CancellationToken ct) =>
        account.TwoFactorSince is not null && await take.RunAsync(account, code, ct)
            ? await EndAsync(account, await WriteTransaction.BeginAsync(db, ct), ct)
            : null;

    /// <summary>Asks for no code any more; other sessions end. False where the code is neither the app's nor a recovery code.</summary>
    public async Task<bool> TurnOffAsync(StaffAccount account, string code, CancellationToken ct)
    {
        if (account.TwoFactorSince is null || !await take.RunAsync(account, code, ct))
            return false;
        (account.AuthenticatorKey, account.TwoFactorSince) = (null, null);
        await using var write = await StampAsync(account, ct);
        await db.RecoveryCodes.Where(row => row.StaffId == account.Id).ExecuteDeleteAsync(ct);
        await write.CommitAsync(ct);
        return true;
    }

    // Saves the account with a new stamp.
    private async Task<WriteTransaction> StampAsync(StaffAccount account, CancellationToken ct)
    {
        var write = await WriteTransaction.BeginAsync(db, ct);
        await users.UpdateSecurityStampAsync(account);
        return write;
    }

    private async Task<IReadOnlyList<string>> EndAsync(StaffAccount account, WriteTransaction write, CancellationToken ct)
    {
        await using (write)
        {
            var codes = await recovery.RenewAsync(account.Id, ct);
            await write.CommitAsync(ct);
            return codes;
        }
    }
}
