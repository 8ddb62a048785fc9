using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Herald.Web.Platform.Limits;

/// <summary>How often one key or one visitor may ask, on all nodes together. The answer beyond it is 429 with the time to wait.</summary>
internal static class RequestLimits
{
    private const string Key = "key";
    private const string Visitor = "visitor";
    private const string Address = "address";
    private const string Nobody = "nobody";

    private const int KeyBurst = 2;
    private const int VisitorBurst = 10;
    private const int RetryAfterSeconds = 1;
    private const int KeysPerAddress = 4;
    private const int AddressBurst = 2;

    // 64 bits tell keys apart; who wants to share another's bucket must have his key.
    private const int HashBytes = 8;

    public static IServiceCollection AddLimits(this IServiceCollection services, HeraldSettings settings)
    {
        var perAddress = Math.Min(settings.KeyRequestsPerSecond, int.MaxValue / AddressBurst / KeysPerAddress) * KeysPerAddress;
        services.AddSingleton(new BucketKind(Key, settings.KeyRequestsPerSecond, settings.KeyRequestsPerSecond * KeyBurst));
        services.AddSingleton(new BucketKind(Visitor, settings.VisitorRequestsPerSecond, settings.VisitorRequestsPerSecond * VisitorBurst));
        services.AddSingleton(new BucketKind(Address, perAddress, perAddress * AddressBurst));
        services.AddSingleton<SharedBuckets>().AddHostedService<ShareLimits>();
        services.AddOptions<RateLimiterOptions>().Configure<SharedBuckets, AddressHash>(static (limiter, buckets, addresses) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, (string, string)>(http => PartitionOf(http, buckets, addresses)),
                PartitionedRateLimiter.Create<HttpContext, (string, string)>(http => ByAddress(http, Address, buckets, addresses))));
        return services.AddRateLimiter(static limiter => limiter.OnRejected = static async (context, ct) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds)
                : RetryAfterSeconds;
            await Refused
                .With(429, "too_many_requests", "Too many requests in a short time. Wait a moment, then go on more slowly.",
                Math.Max(wait, 1))
                .ExecuteAsync(context.HttpContext);
        });
    }

    /// <summary>The bucket of the address that asks, of one kind.</summary>
    public static RateLimitPartition<(string Kind, string Who)> ByAddress(
        HttpContext http, string kind, SharedBuckets buckets, AddressHash addresses) =>
        Of(kind, addresses.Of(http.Connection.RemoteIpAddress) ?? Nobody, buckets);

    // What anybody may open is counted by address, whatever the request calls itself: a made-up key must not open a fresh bucket.
    // With whatever keys, the address is counted too: one that tries many gets no more than a few good ones would.
    private static RateLimitPartition<(string Kind, string Who)> PartitionOf(
        HttpContext http, SharedBuckets buckets, AddressHash addresses)
    {
        var open = http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null or Policies.Anyone;
        string? key = http.Request.Headers.Authorization;
        return key is { Length: > 0 } && !open
            ? Of(Key, HashOf(key), buckets)
            : ByAddress(http, Visitor, buckets, addresses);
    }

    // The header's own text tells callers apart before anything is looked up; it is hashed, since buckets outlive the request.
    private static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashBytes));

    private static RateLimitPartition<(string Kind, string Who)> Of(string kind, string who, SharedBuckets buckets) =>
        RateLimitPartition.Get((kind, who), one => new SharedLimit(buckets, one.kind, one.who));
}
