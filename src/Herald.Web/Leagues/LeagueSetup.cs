namespace Herald.Web.Leagues;

/// <summary>What leagues need to turn week by week, and to be read.</summary>
internal static class LeagueSetup
{
    public static IServiceCollection AddLeagues(this IServiceCollection services) => services
        .AddScoped<LeagueTableQueries>()
        .AddSingleton<TurnAllLeagues>().AddHostedService(static provider => provider.GetRequiredService<TurnAllLeagues>());
}
