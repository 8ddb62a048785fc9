using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;

namespace Herald.Web.Platform;

/// <summary>
/// Hashes addresses with a key that is random and replaced each day in UTC. All nodes have the same key, which
/// <see cref="Nodes.KeepAddressKeys"/> brings, and drops from the store when its day is over. So equal hashes tell of one address within a
/// day, which is all that limits and finding floods need; afterwards nobody can tell whose they were.
/// </summary>
internal sealed class AddressHash(TimeProvider clock)
{
    internal const int KeyBytes = 32;

    private const int AddressBytesMax = 16;

    // Half of the hash is enough to tell addresses apart.
    private const int KeptBytes = 16;

    /// <summary>Letters of a hash.</summary>
    public const int Length = KeptBytes * 2;

    // Today's and tomorrow's, which is brought before it is needed.
    private const int KeysMax = 2;

    private ImmutableArray<Key> keys = [];

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

    /// <summary>Takes over the key of a day, in place of one that this process made for itself.</summary>
    public void Use(DateOnly day, byte[] secret) =>
        ImmutableInterlocked.Update(ref keys, static (known, key) => With(known, key), new Key(day, secret));

    private byte[] KeyOfToday()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (Find(keys, today) is { } known)
            return known.Secret;
        // The store was away for a day or more: until it is back, this process has a key of its own.
        var made = new Key(today, RandomNumberGenerator.GetBytes(KeyBytes));
        ImmutableInterlocked.Update(ref keys, static (known, key) => Find(known, key.Day) is null ? With(known, key) : known, made);
        return (Find(keys, today) ?? made).Secret;
    }

    private static Key? Find(ImmutableArray<Key> keys, DateOnly day)
    {
        foreach (var key in keys)
        {
            if (key.Day == day)
                return key;
        }

        return null;
    }

    private static ImmutableArray<Key> With(ImmutableArray<Key> known, Key key) =>
        [.. known.Where(one => one.Day != key.Day).Append(key).OrderByDescending(static one => one.Day).Take(KeysMax)];

    private sealed record Key(DateOnly Day, byte[] Secret);
}
