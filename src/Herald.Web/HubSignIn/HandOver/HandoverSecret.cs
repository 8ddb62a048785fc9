using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;

namespace Herald.Web.HubSignIn.HandOver;

/// <summary>The secret of a hand-over key: <c>hs_</c> and 256 random bits in 43 letters. It signs as it is written, in ASCII.</summary>
internal sealed class HandoverSecret(IDataProtectionProvider protection)
{
    private const string Prefix = "hs_";
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("hand-over-key");

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>As it is kept: whoever reads a copy of the store alone cannot sign with it.</summary>
    public string Protect(string secret) => protector.Protect(secret);

    /// <summary>The key to check signatures with; null where the keys that protected it are gone.</summary>
    public SymmetricSecurityKey? Read(string kept, string id)
    {
        try
        {
            return new(Encoding.ASCII.GetBytes(protector.Unprotect(kept))) { KeyId = id };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
