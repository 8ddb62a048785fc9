using Herald.Web.Platform;
using Herald.Web.Platform.Limits;
using Microsoft.AspNetCore.RateLimiting;

namespace Herald.Web.Invitations;

/// <summary>How many forms one address may send: far fewer than pages, since behind each stands a person who fills it in.</summary>
internal static class AcceptanceLimit
{
    public const string Policy = "accept-invitation";
    private const string Kind = "accept";

    // An office or a school shares one address; 40 at once and 20 a minute, where a visitor may make 20 requests a second.
    private const int BurstPerVisitorRate = 2;
    private const double SecondsPerVisitorRate = 60;

    public static IServiceCollection AddAcceptanceLimit(this IServiceCollection services)
    {
        services.AddSingleton(static provider => KindOf(provider.GetRequiredService<HeraldSettings>()));
        services.AddOptions<RateLimiterOptions>().Configure<SharedBuckets, AddressHash>(static (limiter, buckets, addresses) =>
            limiter.AddPolicy(Policy, http => RequestLimits.ByAddress(http, Kind, buckets, addresses)));
        return services;
    }

    private static BucketKind KindOf(HeraldSettings settings) => new(
        Kind, settings.VisitorRequestsPerSecond / SecondsPerVisitorRate, settings.VisitorRequestsPerSecond * BurstPerVisitorRate);
}
