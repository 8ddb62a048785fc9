using Herald.Data.Activities;
using Herald.Web.Badges.Console;
using Herald.Web.Platform;

namespace Herald.Web.Badges;

/// <summary>Badges: what they are for, who earned them, and by what.</summary>
internal static class BadgesCapability
{
    public static IServiceCollection AddBadges(this IServiceCollection services) => services
        .AddScoped<BadgeQueries>().AddScoped<HoldBadgePicture>().AddScoped<SaveBadge>().AddScoped<RetireBadge>()
        .AddScoped<RemoveBadge>().AddScoped<GiveBadge>().AddScoped<RevokeBadge>().AddBadgePages()
        .AddSingleton<AwardBadges>().AddSingleton<IActivityReader, KeepBadges>()
        .AddSingleton<AwardFromHistory>().AddHostedService(static provider => provider.GetRequiredService<AwardFromHistory>())
        .AddJsonShapes(BadgeJson.Default);

    public static void MapBadges(this IEndpointRouteBuilder app)
    {
        app.MapBadgeRoutes();
        app.MapBadgeAwards();
        app.MapBadgePages();
    }
}
