using Herald.Web.Operations.Metrics;
using Herald.Web.Platform.Keys;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Operations;

/// <summary>
/// What supervisors, balancers and Prometheus ask. Open to anyone who can reach them: nothing in them is personal or secret,
/// and whoever wants them closed closes them at the proxy.
/// </summary>
internal static class HealthRoutes
{
    private const int RetryAfterSeconds = 2;

    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        var operations = app.MapGroup("").WithTags("Operations").RequireAuthorization(Policies.Anyone);
        // Supervisors and balancers are never put off: a server that is busy must not be taken for a dead one.
        operations.MapGet("/healthz", Live).DisableRateLimiting().WithSummary("Whether the process lives");
        operations.MapGet("/readyz", Ready).DisableRateLimiting().WithSummary("Whether requests should be sent here, and why not");
        operations.MapGet("/metrics", Read).WithSummary("Metrics in Prometheus' text format");
    }

    private static Ok<HealthView> Live() => TypedResults.Ok(new HealthView("ok"));

    private static async Task<Results<Ok<ReadinessView>, JsonHttpResult<ReadinessView>>> Ready(
        Readiness readiness, HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        var view = await readiness.LookAsync(ct);
        if (view.Ready)
            return TypedResults.Ok(view);
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Json(view, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static Utf8ContentHttpResult Read(MeterBook book) =>
        TypedResults.Text(PrometheusText.Print(book.Read()), PrometheusText.ContentType);
}
