using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Challenges.Versions;

/// <summary>What a challenge said before: by the API, and in the console.</summary>
internal static class VersionRoutes
{
    public static void MapVersions(this IEndpointRouteBuilder app)
    {
        app.MapApi("Challenges").MapGet("/challenges/{id}/versions", ListChallengeVersions).RequireAuthorization(Scopes.Read)
            .WithSummary("List the versions of a challenge, newest first").WithExample(answer: VersionExamples.Page);
        app.MapPage("/console/{slug}/challenges/{id}/versions", PagePolicies.See, Show);
    }

    private static async Task<Results<Ok<Page<ChallengeVersionView>>, Refused>> ListChallengeVersions(
        PathId<ChallengeId> id, PageRequest page, Caller caller, VersionQueries versions, CancellationToken ct)
    {
        int? before = null;
        if (page.Cursor is { } cursor)
        {
            if (!int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                var faults = new Faults();
                faults.Add("cursor", "Send next_cursor of the page before as it was given.");
                return Refused.Because(faults.ToRefusal());
            }

            before = number;
        }

        return await versions.ListAsync(caller.Program, id.Value, before, page.Limit, ct) is { } found
            ? TypedResults.Ok(found) : Refused.NotFound("challenge");
    }

    private static async Task<Results<RazorComponentResult<VersionsPage>, Refused>> Show(
        string slug, PathId<ChallengeId> id, StaffCaller caller, ChallengeQueries challenges, VersionQueries versions,
        ConsoleFrames frames, CancellationToken ct)
    {
        if (await challenges.FindAsync(caller.Program, id.Value, ct) is not { } challenge)
            return Refused.NotFound("challenge");
        var measures = await frames.MeasuresAsync(caller.Program, ct);
        return new RazorComponentResult<VersionsPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            challenge.Name,
            Home = $"/console/{slug}/challenges",
            Own = $"/console/{slug}/challenges/{challenge.Id}",
            Steps = await versions.StepsAsync(caller.Program, challenge.Id, measures, ct),
            measures.Zone,
        });
    }
}
