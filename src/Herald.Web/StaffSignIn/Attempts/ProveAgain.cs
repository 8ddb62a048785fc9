using Herald.Core.Staff;
using Herald.Web.StaffSignIn.Passwords;

namespace Herald.Web.StaffSignIn.Attempts;

/// <summary>Asks somebody who is in for his password again, before what a stranger at his desk must not do.</summary>
internal sealed class ProveAgain(CountAttempts attempts, CheckPassword check)
{
    public const string Wrong = "This is not your password, or too much was tried. Try again in a quarter of an hour.";

    /// <summary>Who has no password has come by another way, which has asked him enough.</summary>
    public async Task<bool> RunAsync(HttpContext http, StaffAccount account, string? password, CancellationToken ct) =>
        account.PasswordHash is null
        || (password is { Length: <= PasswordRules.LengthMax }
            && await attempts.BeginAsync(http, account, ct) == Admission.Granted
            && await check.RunAsync(account, password, ct));
}
