using System.Security.Cryptography;
using System.Text;

namespace Herald.Web.Platform.Keys;

/// <summary>The text of an API key: <c>hk_</c> and 256 random bits in 43 letters. Shown once, kept only as its hash.</summary>
internal static class SecretKey
{
    public const string Prefix = "hk_";
    private const int Bytes = 32;
    private const int Length = 46;
    private const int ShownLetters = 9;

    public static string New() => Prefix + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static bool LooksLike(string text) => text.Length == Length && text.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>What may be shown of it ever after.</summary>
    public static string Shown(string key) => key[..ShownLetters] + "…";

    // The key has 256 random bits, so that a plain hash cannot be reversed by guessing; a slow one would only slow us.
    public static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
