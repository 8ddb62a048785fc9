using System.Net;
using Herald.Web.Platform;
using Herald.Web.Platform.Limits;

namespace Herald.Web.StaffSignIn.Attempts;

/// <summary>
/// How much strangers have tried from one address of late, on all nodes together, as the other limits by address are: under a hash whose
/// key changes daily.
/// </summary>
internal sealed class AddressAttempts(AddressHash hashes, SharedBuckets buckets)
{
    private const string Name = "attempt";

    // An office behind one address has a few people who mistype; a machine that guesses has thousands.
    private const int AttemptsMax = 30;
    private const double WindowSeconds = 600;

    public static BucketKind Kind { get; } = new(Name, AttemptsMax / WindowSeconds, AttemptsMax);

    /// <summary>Counts an attempt; false where it is one too many.</summary>
    public bool TryCount(IPAddress? address) => hashes.Of(Network.Of(address)) is not { } hash || buckets.TryTake(Name, hash) is null;

    /// <summary>Takes an attempt back that turned out well, so that a whole office may arrive in one morning.</summary>
    public void Forgive(IPAddress? address)
    {
        if (hashes.Of(Network.Of(address)) is { } hash)
            buckets.GiveBack(Name, hash);
    }
}
