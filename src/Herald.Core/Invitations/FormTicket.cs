using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Herald.Core.Invitations;

/// <summary>
/// The hidden number of one form that was shown to one browser. Together with the friend's address it makes the token of his page,
/// so that a form that is sent twice is accepted once and leads to the same page, though only the token's hash is kept.
/// </summary>
public static class FormTicket
{
    /// <summary>Bytes of a ticket and of a token: nobody guesses one.</summary>
    public const int Bytes = 32;

    /// <summary>A ticket of random bytes that are handed in.</summary>
    public static string Of(ReadOnlySpan<byte> random) => random.Length == Bytes
        ? Base64Url.EncodeToString(random)
        : throw new ArgumentException($"A ticket has {Bytes} random bytes.", nameof(random));

    /// <summary>Whether a text may be a ticket or a token.</summary>
    public static bool LooksRight(string? text) => text?.Length == Base64Url.GetEncodedLength(Bytes) && Base64Url.IsValid(text);

    /// <summary>The token of the page for who sent this form with this address.</summary>
    public static string TokenFor(string ticket, string emailKey) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"{ticket} {emailKey}")));

    /// <summary>What is kept of a token. It has 256 random bits, so that a plain hash cannot be reversed by guessing.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
