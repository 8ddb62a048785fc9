using Herald.Core.Programs;
using Herald.Web.Insights.Clicks;
using Herald.Web.Insights.Feed;
using Herald.Web.Insights.Origins;
using Herald.Web.Insights.Overview;
using Herald.Web.Insights.Steering;
using Herald.Web.Platform;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Insights;

/// <summary>What the program brings.</summary>
internal static class InsightRoutes
{
    public static IServiceCollection AddInsights(this IServiceCollection services) =>
        services.AddOverview().AddSteering().AddFeed().AddClicks().AddScoped<InsightQueries>().AddScoped<OriginQueries>()
            .AddJsonShapes(InsightJson.Default);

    public static void MapInsights(this IEndpointRouteBuilder app)
    {
        app.MapOverview();
        app.MapSteering();
        app.MapFeed();
        var api = app.MapApi("Insights");
        api.MapGet("/insights/summary", Summary).RequireAuthorization(Scopes.Read)
            .WithSummary("What the leads of a period have come to: leads, pipeline, closed");
        api.MapGet("/insights/days", Days).RequireAuthorization(Scopes.Read)
            .WithSummary("What happened day by day: leads, stages, points, by campaign and channel");
        api.MapClicks();
        api.MapGet("/insights/origins", Origins).RequireAuthorization(Scopes.Read)
            .WithSummary("What campaigns, channels or links brought: clicks, leads, won, closed");
        api.MapGet("/insights/falls", Falls).RequireAuthorization(Scopes.Read)
            .WithSummary("What has clearly fallen of late: challenges, categories and channels against what was to be expected")
            .WithExample(answer: FallExamples.All);
    }

    private static async Task<Ok<FallsView>> Falls(Caller caller, SteeringQueries steering, CancellationToken ct) =>
        TypedResults.Ok(FallsView.Of(await steering.ViewAsync(caller.Program, ct)));


    private static async Task<Results<Ok<SummaryView>, Refused>> Summary(
        Period period, Caller caller, InsightQueries insights, CancellationToken ct) =>
        TypedResults.Ok(await insights.SummaryAsync(caller.Program, period, ct));

    private static async Task<Results<Ok<DaysView>, Refused>> Days(
        Period period, Caller caller, InsightQueries insights, CancellationToken ct) =>
        TypedResults.Ok(await insights.DaysAsync(caller.Program, period, ct));

    private static async Task<Results<Ok<OriginsView>, Refused>> Origins(
        OriginsInQuery asked, Caller caller, OriginQueries origins, CancellationToken ct) =>
        TypedResults.Ok(await origins.ViewAsync(caller.Program, asked.Period, asked.By, ct));
}
