using System.Net;
using System.Security.Cryptography;

namespace Herald.Web.Platform;

/// <summary>
/// Hashes addresses with a key that is random, known to this process only, and replaced each day in UTC. So equal hashes tell of one
/// address within a day on one node, which is all that finding floods of clicks needs; afterwards nobody can tell whose they were.
/// </summary>
internal sealed class AddressHash(TimeProvider clock)
{
    private const int KeyBytes = 32;
    private const int AddressBytesMax = 16;

    // Half of the hash is enough to tell addresses apart.
    private const int KeptBytes = 16;

    /// <summary>Letters of a hash.</summary>
    public const int Length = KeptBytes * 2;

    private Key key = New(DateOnly.MinValue);

    public string? Of(IPAddress? address)
    {
        if (address is null)
            return null;
        // The key before the address, in one block: who does not know the key can neither try addresses nor, since half of the hash is
        // left out, lengthen one.
        Span<byte> keyed = stackalloc byte[KeyBytes + AddressBytesMax];
        KeyOfToday().CopyTo(keyed);
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(keyed[KeyBytes..], out var length);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(keyed[..(KeyBytes + length)], hash);
        return Convert.ToHexStringLower(hash[..KeptBytes]);
    }

    private byte[] KeyOfToday()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var current = Volatile.Read(ref key);
        if (current.Day == today)
            return current.Secret;
        // Of two threads that see the new day first, both use the key of one.
        var made = New(today);
        var before = Interlocked.CompareExchange(ref key, made, current);
        return before == current ? made.Secret : before.Secret;
    }

    private static Key New(DateOnly day) => new(day, RandomNumberGenerator.GetBytes(KeyBytes));

    private sealed record Key(DateOnly Day, byte[] Secret);
}
