using System.Globalization;
using System.Threading.RateLimiting;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Authorization;

namespace Herald.Web.Platform.Limits;

/// <summary>How often one key or one visitor may ask. The answer beyond it is 429 with the time to wait.</summary>
internal static class RequestLimits
{
    private const int KeyBurst = 2;
    private const int VisitorBurst = 10;
    private const int RetryAfterSeconds = 1;
    private const int KeysPerAddress = 4;
    private const int AddressBurst = 2;

    public static IServiceCollection AddLimits(this IServiceCollection services, HeraldSettings settings) =>
        services.AddRateLimiter(limiter =>
    {
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => PartitionOf(http, settings)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => AddressOf(http, settings)));
        limiter.OnRejected = static async (context, ct) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds)
                : RetryAfterSeconds;
            await Refused
                .With(429, "too_many_requests", "Too many requests in a short time. Wait a moment, then go on more slowly.",
                Math.Max(wait, 1))
                .ExecuteAsync(context.HttpContext);
        };
    });

    // What anybody may open is counted by address, whatever the request calls itself: a made-up key must not open a fresh bucket.
    private static RateLimitPartition<string> PartitionOf(HttpContext http, HeraldSettings settings)
    {
        var open = http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null or Policies.Anyone;
        string? key = http.Request.Headers.Authorization;
        // The header's own text tells callers apart before anything is looked up; it is hashed, since partitions outlive the request.
        return key is { Length: > 0 } && !open
            ? Bucket("key " + string.GetHashCode(key, StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture),
                settings.KeyRequestsPerSecond, KeyBurst)
            : Bucket("visitor " + http.Connection.RemoteIpAddress, settings.VisitorRequestsPerSecond, VisitorBurst);
    }

    // And with whatever keys: an address that tries many gets no more than a few good ones would.
    private static RateLimitPartition<string> AddressOf(HttpContext http, HeraldSettings settings) =>
        Bucket("address " + http.Connection.RemoteIpAddress,
            Math.Min(settings.KeyRequestsPerSecond, int.MaxValue / AddressBurst / KeysPerAddress)
            * KeysPerAddress, AddressBurst);

    private static RateLimitPartition<string> Bucket(string partition, int perSecond, int burst) =>
        RateLimitPartition.GetTokenBucketLimiter(partition, _ => new()
        {
            TokenLimit = perSecond * burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
}
