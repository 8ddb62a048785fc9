using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Audiences.Console;

/// <summary>Deleting an audience: asked once more, and refused where it is used.</summary>
internal static class AudienceDeletion
{
    private const string Deletion = "/console/{slug}/audiences/{id}/deletion";

    public static void MapAudienceDeletion(this IEndpointRouteBuilder app)
    {
        app.MapPage(Deletion, PagePolicies.Run, Ask);
        app.MapForm(Deletion, PagePolicies.Run, Delete).WritesInTurn();
    }

    private static async Task<Results<RazorComponentResult<DeleteAudiencePage>, Refused>> Ask(
        PathId<AudienceId> id, StaffCaller caller, AudienceQueries audiences, ConsoleFrames frames, CancellationToken ct) =>
        await audiences.FindAsync(caller.Program, id.Value, ct) is { } audience
            ? await PageAsync(caller, audience, FormFaults.None, frames, ct)
            : Refused.NotFound("audience");

    private static async Task<Results<RazorComponentResult<DeleteAudiencePage>, SeeOther, Refused>> Delete(
        string slug, PathId<AudienceId> id, FormFields fields, StaffCaller caller, HttpContext http, AudienceQueries audiences,
        RemoveAudience remove, ConsoleFrames frames, CancellationToken ct)
    {
        if (await audiences.FindAsync(caller.Program, id.Value, ct) is not { } audience)
            return Refused.NotFound("audience");
        if ((await remove.RunAsync(Author.Of(caller), audience.Id, ct)).Refused(out var refusal, out _))
            return await PageAsync(caller, audience, FormFaults.Of(refusal), frames, ct);
        Notice.Leave(http, $"The audience {audience.Name} is deleted.");
        return new SeeOther($"/console/{slug}/audiences");
    }

    private static async Task<RazorComponentResult<DeleteAudiencePage>> PageAsync(
        StaffCaller caller, AudienceView audience, FormFaults faults, ConsoleFrames frames, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Audience = new AudienceToDelete(audience.Id.ToString(), audience.Name, audience.When),
            Faults = faults,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
        };
}
