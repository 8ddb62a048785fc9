using Herald.Web.Attribution;
using Herald.Web.Platform;
using Herald.Web.Rewards.Pages;

namespace Herald.Web.Rewards;

/// <summary>Reward rules, pools of codes, and the settling of friends.</summary>
internal static class RewardsCapability
{
    public static IServiceCollection AddRewards(this IServiceCollection services)
    {
        services.AddScoped<RuleQueries>().AddScoped<OfferQueries>().AddScoped<SaveRule>().AddScoped<SuspendRule>();
        services.AddSingleton<KnownRules>().AddSingleton(static provider => provider.GetRequiredService<KnownRules>().Cached);
        services.AddScoped<PoolQueries>().AddScoped<AddCodes>();
        services.AddScoped<GatherFacts>().AddScoped<RouteReferral>().AddScoped<PlaceReferrals>().AddScoped<AskAbout>()
            .AddScoped<PriceRewards>().AddScoped<UseQueries>();
        services.AddScoped<GiveCode>().AddScoped<MoveEarning>().AddScoped<AgreeBooks>().AddScoped<SettleFriend>()
            .AddScoped<SettleStage>().AddScoped<KeepStageRules>()
            .AddScoped<EarningQueries>();
        services.AddSingleton<ReleaseRewards>().AddHostedService(static provider => provider.GetRequiredService<ReleaseRewards>());
        return services.AddRulePages().AddJsonShapes(RewardJson.Default);
    }

    public static void MapRewards(this IEndpointRouteBuilder app)
    {
        app.MapRules();
        app.MapPools();
        app.MapRulePages();
    }
}
