using Herald.Core.Programs;
using Herald.Data.Insights.Clicks;
using Herald.Web.Platform;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Insights.Clicks;

/// <summary>How often links were followed.</summary>
internal static class ClickRoutes
{
    public static IServiceCollection AddClicks(this IServiceCollection services) => services.AddScoped<ClickQueries>()
        .AddSingleton<LinkLabels>().AddScoped<FoldTallies>().AddScoped<RecountClicks>().AddHostedService<CountClicks>();

    public static void MapClicks(this ApiRoutes api) =>
        api.MapGet("/insights/clicks", ClicksAsync).RequireAuthorization(Scopes.Read)
            .WithSummary("How often links were followed: by hour, day, campaign, channel or link");

    private static async Task<Results<Ok<ClicksView>, Refused>> ClicksAsync(
        ClicksInQuery asked, Caller caller, ClickQueries clicks, CancellationToken ct) =>
        TypedResults.Ok(await clicks.ViewAsync(caller.Program, asked.Period, asked.By, ct));
}
