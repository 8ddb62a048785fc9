using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Web.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace Herald.Web.Notifications;

/// <summary>
/// The address by which an advocate ends his mails without signing in (RFC 8058). It is sealed by the server: it cannot be guessed, nor
/// made for another, and it does nothing but end mails.
/// </summary>
internal sealed class UnsubscribeLink(IDataProtectionProvider protection, OwnAddress address)
{
    private const int LengthMax = 500;

    private readonly IDataProtector protector = protection.CreateProtector("notification-unsubscribe");

    public string For(string slug, AdvocateId advocate) =>
        address.Of($"/hub/{slug}/unsubscribe/{protector.Protect($"{slug} {advocate}")}");

    /// <summary>Whose it is; null where it is nobody's in this program.</summary>
    public AdvocateId? Read(string slug, string token)
    {
        if (token.Length > LengthMax)
            return null;
        try
        {
            var parts = protector.Unprotect(token).Split(' ');
            return parts is [var place, var name] && place == slug && IdText.TryRead(name, out AdvocateId advocate) ? advocate : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
