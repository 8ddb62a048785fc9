using Herald.Core.Staff;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.SecondFactors;

/// <summary>Looks whether a code is the one that the authenticator shows now. No code is taken twice.</summary>
internal sealed class TakeCode(HeraldDb db, RecoveryCodes recovery, TimeProvider clock)
{
    /// <summary>Takes a code of the authenticator, or in its place a recovery code.</summary>
    public async Task<bool> RunAsync(StaffAccount account, string code, CancellationToken ct) =>
        await TakeStepAsync(account, code, ct) || await recovery.TakeAsync(account.Id, code, ct);

    /// <summary>Takes a code of the authenticator alone.</summary>
    public async Task<bool> TakeStepAsync(StaffAccount account, string code, CancellationToken ct)
    {
        if (account.AuthenticatorKey is not { } key
            || Totp.StepOf(key, code, clock.GetUtcNow(), account.TwoFactorStep) is not { } step)
            return false;
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var taken = await db.StaffAccounts.Where(row => row.Id == account.Id && row.TwoFactorStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.TwoFactorStep, step), ct);
        await write.CommitAsync(ct);
        return taken > 0;
    }
}
