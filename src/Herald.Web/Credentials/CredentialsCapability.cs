using Herald.Web.Credentials.Console;
using Herald.Web.Platform;

namespace Herald.Web.Credentials;

/// <summary>Badges outside the hub: signed, verified by anybody, and taken back where their owners or staff say so.</summary>
internal static class CredentialsCapability
{
    public static IServiceCollection AddCredentials(this IServiceCollection services) => services
        .AddSingleton<KeySeal>().AddScoped<SigningKeys>().AddScoped<ShareBadge>().AddScoped<StatusLists>().AddScoped<IssuerQueries>()
        .AddScoped<SharedBadges>().AddScoped<ReadSharing>().AddJsonShapes(CredentialsJson.Default);

    public static void MapCredentials(this IEndpointRouteBuilder app)
    {
        app.MapIssuer();
        app.MapSharedBadges();
        app.MapOwnShares();
        app.MapIssuerPages();
    }
}
