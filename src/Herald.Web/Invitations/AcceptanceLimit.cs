using Herald.Web.Platform;
using Herald.Web.Platform.Limits;

namespace Herald.Web.Invitations;

/// <summary>How many forms one address may send: far fewer than pages, since behind each stands a person who fills it in.</summary>
internal static class AcceptanceLimit
{
    /// <summary>The kind of bucket that an endpoint requires.</summary>
    public const string Kind = "accept";

    // An office or a school shares one address; 40 at once and 20 a minute, where a visitor may make 20 requests a second.
    private const int BurstPerVisitorRate = 2;
    private const double SecondsPerVisitorRate = 60;

    public static IServiceCollection AddAcceptanceLimit(this IServiceCollection services) =>
        services.AddSingleton(static provider => KindOf(provider.GetRequiredService<HeraldSettings>()));

    private static BucketKind KindOf(HeraldSettings settings) => new(
        Kind, settings.VisitorRequestsPerSecond / SecondsPerVisitorRate, settings.VisitorRequestsPerSecond * BurstPerVisitorRate);
}
