using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Herald.Web.StaffSignIn.SecondFactors;

/// <summary>The codes of authenticator apps: RFC 6238 with its defaults, six digits of HMAC-SHA-1 over steps of 30 seconds.</summary>
internal static class Totp
{
    private const int StepSeconds = 30;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    // Clocks of phones are off by a little, and typing takes a while: the step before and the one after are taken too.
    private const int StepsApart = 1;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code it is, behind the last that was taken; null where it is none.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now, long last)
    {
        var typed = code.Replace(" ", "", StringComparison.Ordinal);
        if (typed.Length != Digits || !typed.All(char.IsAsciiDigit))
            return null;
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        for (var step = Math.Max(current - StepsApart, last + 1); step <= current + StepsApart; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Bytes(CodeAt(key, step)), Bytes(typed)))
                return step;
        }

        return null;
    }

    /// <summary>The code at an instant, as an app shows it.</summary>
    public static string CodeAt(string key, DateTimeOffset instant) => CodeAt(key, instant.ToUnixTimeSeconds() / StepSeconds);

    /// <summary>What an app reads from the QR code.</summary>
    public static string Address(string issuer, string email, string key) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(email)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    // RFC 6238 is made of SHA-1, and apps know nothing else; as a keyed hash it is not broken.
    private static string CodeAt(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(at)) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            bits = (bits << 5) | Alphabet.IndexOf(letter, StringComparison.Ordinal);
            held += 5;
            if (held < 8)
                continue;
            held -= 8;
            bytes[at++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }

        return bytes;
    }

    private static byte[] Bytes(string code) => System.Text.Encoding.ASCII.GetBytes(code);
}
