using System.Collections.Concurrent;
using System.Net;
using Herald.Web.Platform;

namespace Herald.Web.StaffSignIn.Attempts;

/// <summary>
/// How much strangers have tried from one address of late. It is counted by each node on its own, as the other limits by address are,
/// under a hash whose key is known to the process alone and changes daily.
/// </summary>
internal sealed class AddressAttempts(AddressHash hashes, TimeProvider clock)
{
    // An office behind one address has a few people who mistype; a machine that guesses has thousands.
    private const int AttemptsMax = 30;

    // Beyond so many addresses those whose window is over are dropped.
    private const int AddressesKept = 10_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt; false where it is one too many.</summary>
    public bool TryCount(IPAddress? address)
    {
        if (hashes.Of(Network.Of(address)) is not { } hash)
            return true;
        var now = clock.GetUtcNow();
        if (counts.Count > AddressesKept)
            Forget(now);
        var count = counts.AddOrUpdate(
            hash,
            static (_, now) => new(now, 1),
            static (_, before, now) => now - before.Since < Window ? before with { Attempts = before.Attempts + 1 } : new(now, 1),
            now);
        return count.Attempts <= AttemptsMax;
    }

    /// <summary>Takes an attempt back that turned out well, so that a whole office may arrive in one morning.</summary>
    public void Forgive(IPAddress? address)
    {
        if (hashes.Of(Network.Of(address)) is { } hash && counts.TryGetValue(hash, out var count) && count.Attempts > 0)
            counts.TryUpdate(hash, count with { Attempts = count.Attempts - 1 }, count);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (hash, count) in counts)
        {
            if (now - count.Since >= Window)
                counts.TryRemove(KeyValuePair.Create(hash, count));
        }
    }

    private sealed record Count(DateTimeOffset Since, int Attempts);
}
