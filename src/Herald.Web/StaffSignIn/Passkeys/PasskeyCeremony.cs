using Herald.Core.Staff;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Identity;

namespace Herald.Web.StaffSignIn.Passkeys;

/// <summary>
/// The two talks with an authenticator: making a passkey, and being asked with one. What was asked is kept sealed in the browser until
/// the answer comes; one answer ends it.
/// </summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<StaffAccount> handler, SealedCookie cookie)
{
    private const string Making = "herald.passkey-new";
    private const string Asking = "herald.passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>What the browser is told for a new passkey.</summary>
    public async Task<string> BeginMakingAsync(HttpContext http, StaffAccount account)
    {
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email, DisplayName = account.Name };
        var options = await handler.MakeCreationOptionsAsync(entity, http);
        cookie.Set(http, Making, Lifetime, account.Id.ToString(), options.AttestationState ?? "");
        return options.CreationOptionsJson;
    }

    /// <summary>The new passkey; null where the answer is not to what was asked.</summary>
    public async Task<UserPasskeyInfo?> EndMakingAsync(HttpContext http, StaffAccount account, string credential)
    {
        if (cookie.Read(http, Making) is not [var id, var state] || id != account.Id.ToString())
            return null;
        cookie.Forget(http, Making);
        var result = await handler.PerformAttestationAsync(
            new() { HttpContext = http, CredentialJson = credential, AttestationState = state });
        return result.Succeeded ? result.Passkey : null;
    }

    /// <summary>What the browser is told who asks for any passkey of this server.</summary>
    public async Task<string> BeginAskingAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        cookie.Set(http, Asking, Lifetime, options.AssertionState ?? "");
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered; null where the answer is not to what was asked, or nobody's.</summary>
    public async Task<PasskeyAssertionResult<StaffAccount>?> EndAskingAsync(HttpContext http, string credential)
    {
        if (cookie.Read(http, Asking) is not [var state])
            return null;
        cookie.Forget(http, Asking);
        var result = await handler.PerformAssertionAsync(
            new() { HttpContext = http, CredentialJson = credential, AssertionState = state });
        return result.Succeeded ? result : null;
    }
}
