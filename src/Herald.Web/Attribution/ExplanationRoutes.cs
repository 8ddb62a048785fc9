using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Herald.Web.Attribution;

/// <summary>Explanations of credit and rewards, whole for staff and redacted for the advocate (<c>?view=advocate</c>).</summary>
internal static class ExplanationRoutes
{
    public static IServiceCollection AddAttribution(this IServiceCollection services) =>
        services.AddScoped<ExplanationQueries>().AddJsonShapes(ExplanationJson.Default);

    public static void MapAttribution(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("Explanations");
        api.MapGet("/referrals/{id}/explanation", OfReferral).RequireAuthorization(Scopes.Read)
            .WithSummary("Why a referral is credited as it is, and how its rewards came about");
        api.MapGet("/events/{id}/explanation", OfEvent).RequireAuthorization(Scopes.Read)
            .WithSummary("Why an event is credited as it is, and how its rewards came about");
    }

    private static async Task<Results<Ok<ExplanationView>, Refused>> OfReferral(
        PathId<ReferralId> id, [FromQuery] string? view, Caller caller, ExplanationQueries explanations, CancellationToken ct)
    {
        if (!IsView(view))
            return UnknownView;
        return await explanations.OfReferralAsync(caller.Program, id.Value, view == Redacted, ct) is { } found
            ? TypedResults.Ok(found)
            : Refused.NotFound("referral");
    }

    private static async Task<Results<Ok<ExplanationView>, Refused>> OfEvent(
        string id, [FromQuery] string? view, Caller caller, ExplanationQueries explanations, CancellationToken ct)
    {
        if (!IsView(view))
            return UnknownView;
        return await explanations.OfEventAsync(caller.Program, id, view == Redacted, ct) is { } found
            ? TypedResults.Ok(found)
            : Refused.NotFound("event");
    }

    private const string Redacted = "advocate";

    private static Refused UnknownView => Refused.With(422, "unknown_view", "view is staff (the default) or advocate.");

    private static bool IsView(string? view) => view is null or "staff" or Redacted;
}
