using Herald.Data.Insights.Clicks;

namespace Herald.Web.Insights.Clicks;

/// <summary>How often links were followed.</summary>
internal static class ClickRoutes
{
    public static IServiceCollection AddClicks(this IServiceCollection services) =>
        services.AddSingleton<LinkLabels>().AddScoped<FoldTallies>().AddScoped<RecountClicks>().AddHostedService<CountClicks>();
}
