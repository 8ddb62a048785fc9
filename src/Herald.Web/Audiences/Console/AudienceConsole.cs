using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Audiences.Console;

/// <summary>The audiences in the console: the list, the builder of each, and deleting one.</summary>
internal static class AudienceConsole
{
    private const string Audiences = "/console/{slug}/audiences";

    public static IServiceCollection AddAudiencePages(this IServiceCollection services) => services
        .AddScoped<AudienceListQueries>().AddScoped<FieldChoices>().AddScoped<PreviewAudience>().AddScoped<OpenBuilder>()
        .AddSingleton(new ConsolePlace(35, "/audiences", "Audiences", "contact", StaffRight.See) { Group = ConsolePlace.People });

    public static void MapAudiencePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Audiences, PagePolicies.See, List);
        app.MapPage(Audiences + "/new", PagePolicies.Run, ShowNew);
        app.MapForm(Audiences + "/new", PagePolicies.Run, AudienceForms.Make).WritesInTurn();
        app.MapForm(Audiences + "/preview", PagePolicies.Run, AudienceForms.Preview);
        app.MapPage(Audiences + "/{id}", PagePolicies.See, Show);
        app.MapForm(Audiences + "/{id}", PagePolicies.Run, AudienceForms.Change).WritesInTurn();
        app.MapAudienceDeletion();
    }

    private static async Task<RazorComponentResult<AudiencesPage>> List(
        PathId<AudienceId>? cursor, StaffCaller caller, HttpContext http, AudienceListQueries audiences, ConsoleFrames frames,
        CancellationToken ct)
    {
        var page = await audiences.ListAsync(caller.Program, cursor?.Value ?? default, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = page.Data,
            Cursor = page.NextCursor,
            First = cursor is null,
            MayChange = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        });
    }

    private static Task<RazorComponentResult<AudiencePage>> ShowNew(StaffCaller caller, OpenBuilder builder, CancellationToken ct) =>
        builder.ShowAsync(caller, null, AudienceForm.New, FormFaults.None, null, ct);

    private static async Task<Results<RazorComponentResult<AudiencePage>, Refused>> Show(
        PathId<AudienceId> id, StaffCaller caller, HttpContext http, AudienceQueries audiences, OpenBuilder builder,
        CancellationToken ct) =>
        await audiences.FindAsync(caller.Program, id.Value, ct) is { } audience
            ? await builder.ShowAsync(caller, audience, AudienceForm.Of(audience), FormFaults.None, Notice.Take(http), ct)
            : Refused.NotFound("audience");
}
