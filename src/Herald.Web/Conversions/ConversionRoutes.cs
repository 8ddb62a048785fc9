using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.Writes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Conversions;

/// <summary>What the company's systems report: signups, purchases, refunds, and events of their own.</summary>
internal static class ConversionRoutes
{
    // A thousand events of a kilobyte each, and room for long names.
    private const int BatchBytesMax = 4 * 1024 * 1024;

    public static IServiceCollection AddConversions(this IServiceCollection services) =>
        services.AddScoped<ReportEvent>().AddScoped<ReportEvents>().AddScoped<ReadAhead>()
            .AddSingleton<ReportTogether>().AddScoped<FindCustomer>().AddJsonShapes(ConversionJson.Default);

    public static void MapConversions(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Events");
        api.MapPost("/events", Report).WritesTogether()
            .RequireAuthorization(Scopes.Events).WithSummary("Report an event; the same id is taken once, for ever")
            .WithExample(EventExamples.Input, EventExamples.Answer);
        api.MapPost("/events/batch", ReportMany).Writes().RequireAuthorization(Scopes.Events)
            .WithSummary("Report up to 1,000 events; one that is refused harms no other")
            .WithExample(answer: EventExamples.Batch);
    }

    private static async Task<Results<Ok<EventAnswer>, Refused>> Report(
        Body<EventInput> body, Caller caller, HttpContext http, ReportTogether together, CancellationToken ct)
    {
        // A request that names itself is in a transaction of its own by now.
        var outcome = IdempotencyKey.IsIn(http)
            ? await http.RequestServices.GetRequiredService<ReportEvent>().RunAsync(caller.Program, body.Value, ct)
            : await together.RunAsync(caller.Program, body.Value, ct);
        if (outcome.Refused(out var refusal, out var answer))
            return Refused.Because(refusal);
        return TypedResults.Ok(answer);
    }

    private static async Task<Results<Ok<BatchAnswer>, Refused>> ReportMany(
        [BodyLimit(BatchBytesMax)] Body<EventBatch> body, Caller caller, ReportEvents report, CancellationToken ct) =>
        TypedResults.Ok(await report.RunAsync(caller.Program, body.Value, ct));
}
