using System.Security.Cryptography;
using System.Text;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;

namespace Herald.Web.Platform.Limits;

/// <summary>
/// Asks the buckets before anything is done for a request. The framework's own limiter would keep counts beside ours, which all nodes
/// share, and three timers that end with the process only.
/// </summary>
internal sealed class LimitRequests(RequestDelegate next, SharedBuckets buckets, AddressHash addresses)
{
    private const string Nobody = "nobody";

    // 64 bits tell keys apart; who wants to share another's bucket must have his key.
    private const int HashBytes = 8;

    public Task InvokeAsync(HttpContext http)
    {
        var wait = http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null ? Wait(http) : null;
        return wait is { } left ? RefuseAsync(http, left) : next(http);
    }

    private static Task RefuseAsync(HttpContext http, TimeSpan wait) => Refused
        .With(429, "too_many_requests", "Too many requests in a short time. Wait a moment, then go on more slowly.",
            Math.Max((int)Math.Ceiling(wait.TotalSeconds), 1))
        .ExecuteAsync(http);

    // What anybody may open is counted by address, whatever the request calls itself: a made-up key must not open a fresh bucket.
    // With whatever keys, the address is counted too: one that tries many gets no more than a few good ones would.
    private TimeSpan? Wait(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        var address = addresses.Of(http.Connection.RemoteIpAddress) ?? Nobody;
        var open = metadata?.GetMetadata<IAuthorizeData>()?.Policy is null or Policies.Anyone;
        string? key = http.Request.Headers.Authorization;
        return (key is { Length: > 0 } && !open
                ? buckets.TryTake(RequestLimits.Key, HashOf(key))
                : buckets.TryTake(RequestLimits.Visitor, address))
            ?? buckets.TryTake(RequestLimits.Address, address)
            ?? (metadata?.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } kind ? buckets.TryTake(kind, address) : null);
    }

    // The header's own text tells callers apart before anything is looked up; it is hashed, since buckets outlive the request.
    private static string HashOf(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, HashBytes));
}
