using System.Diagnostics;
using Herald.Core.Advocates;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.StaffSignIn.Attempts;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.StaffSignIn.Passwords;

/// <summary>Asks whether an address and a password belong together.</summary>
internal sealed class SignInByPassword(HeraldDb db, CountAttempts attempts, CheckPassword check)
{
    public async Task<SignInStep> RunAsync(HttpContext http, string email, string password, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var account = await FindAsync(email, ct);
        var admission = await attempts.BeginAsync(http, account, ct);
        if (admission == Admission.AddressOut)
            return new SignInStep.TooMany();
        // It is checked even where nobody is admitted, so that a full account takes no less time than any other.
        if (password.Length <= PasswordRules.LengthMax && await check.RunAsync(account, password, ct) && admission == Admission.Granted)
            return account!.TwoFactorSince is null ? new SignInStep.Proved(account) : new SignInStep.CodeNeeded(account);
        await CheckPassword.HoldBackAsync(began, ct);
        return new SignInStep.Wrong();
    }

    private async Task<StaffAccount?> FindAsync(string email, CancellationToken ct)
    {
        if (!EmailAddress.TryRead(email, out var address))
            return null;
        return await db.StaffAccounts.SingleOrDefaultAsync(row => row.EmailKey == address.Key, ct);
    }
}
