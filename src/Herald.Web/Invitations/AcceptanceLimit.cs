using System.Threading.RateLimiting;
using Herald.Web.Platform;
using Microsoft.AspNetCore.RateLimiting;

namespace Herald.Web.Invitations;

/// <summary>How many forms one address may send: far fewer than pages, since behind each stands a person who fills it in.</summary>
internal static class AcceptanceLimit
{
    public const string Policy = "accept-invitation";

    // An office or a school shares one address; 40 at once and 20 a minute, where a visitor may make 20 requests a second.
    private const int BurstPerVisitorRate = 2;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddAcceptanceLimit(this IServiceCollection services)
    {
        services.AddOptions<RateLimiterOptions>().Configure<HeraldSettings>(static (limiter, settings) =>
            limiter.AddPolicy(Policy, http => RateLimitPartition.GetTokenBucketLimiter(
                "accept " + http.Connection.RemoteIpAddress,
                _ => new()
                {
                    TokenLimit = Math.Min(settings.VisitorRequestsPerSecond, int.MaxValue / BurstPerVisitorRate) * BurstPerVisitorRate,
                    TokensPerPeriod = settings.VisitorRequestsPerSecond,
                    ReplenishmentPeriod = Period,
                    QueueLimit = 0,
                })));
        return services;
    }
}
