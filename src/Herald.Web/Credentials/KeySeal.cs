using System.Buffers.Text;
using System.Security.Cryptography;
using Herald.Core.Credentials;
using Herald.Core.Ids;
using Microsoft.AspNetCore.DataProtection;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Herald.Web.Credentials;

/// <summary>
/// Makes keys, and signs with them. What signs is kept under the keys that protect cookies; those lie in the store too, so that a copy of
/// the whole store is to be guarded as what it is.
/// </summary>
internal sealed class KeySeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("signing-key");

    public SigningKey New(ProgramId program, int number, DateTimeOffset now)
    {
        var secret = new Ed25519PrivateKeyParameters(RandomNumberGenerator.GetBytes(Ed25519PrivateKeyParameters.KeySize));
        return new()
        {
            ProgramId = program,
            Number = number,
            PublicKey = Base64Url.EncodeToString(secret.GeneratePublicKey().GetEncoded()),
            Secret = Base64Url.EncodeToString(protector.Protect(secret.GetEncoded())),
            MadeAt = now,
        };
    }

    /// <summary>The signature of a text; null where the keys that protect this one are gone.</summary>
    public byte[]? Sign(SigningKey key, byte[] text)
    {
        try
        {
            var signer = new Ed25519Signer();
            signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(protector.Unprotect(Base64Url.DecodeFromChars(key.Secret))));
            signer.BlockUpdate(text, 0, text.Length);
            return signer.GenerateSignature();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static bool Verifies(SigningKey key, byte[] text, byte[] signature)
    {
        var signer = new Ed25519Signer();
        signer.Init(forSigning: false, new Ed25519PublicKeyParameters(Base64Url.DecodeFromChars(key.PublicKey)));
        signer.BlockUpdate(text, 0, text.Length);
        return signer.VerifySignature(signature);
    }
}
