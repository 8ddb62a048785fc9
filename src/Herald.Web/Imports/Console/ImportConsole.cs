using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Files;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Imports.Console;

/// <summary>Imports in the console: the list with the way to bring a file, and a page for each.</summary>
internal static class ImportConsole
{
    private const string Imports = "/console/{slug}/imports";
    private const int PerPage = 50;

    // The file, and what a form puts around it.
    private const int FormBytesMax = KeepFile.BytesMax + (64 * 1024);

    public static IServiceCollection AddImportPages(this IServiceCollection services) => services
        .AddScoped<OpenImport>()
        // What a form may have in all stays with each form; this is what a file within it may have.
        .Configure<FormOptions>(static form => form.MultipartBodyLengthLimit = FormBytesMax)
        .AddSingleton(new ConsolePlace(37, "/imports", "Imports", "download", StaffRight.Run) { Group = ConsolePlace.People });

    public static void MapImportPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Imports, PagePolicies.Run, List);
        app.MapForm(Imports, PagePolicies.Run, ImportForms.Bring, FormBytesMax, files: true);
        app.MapPage(Imports + "/{id}", PagePolicies.Run, Show);
        app.MapForm(Imports + "/{id}", PagePolicies.Run, ImportForms.Plan).WritesInTurn();
        app.MapForm(Imports + "/{id}/end", PagePolicies.Run, ImportForms.Stop).WritesInTurn();
        app.MapPage(Imports + "/{id}/progress", PagePolicies.Run, Progress);
        app.MapPage(Imports + "/{id}/refused.csv", PagePolicies.Run, Refusals);
    }

    private static Task<RazorComponentResult<ImportsPage>> List(
        PathId<ImportId>? cursor, StaffCaller caller, HttpContext http, ImportQueries imports, ConsoleFrames frames,
        CancellationToken ct) =>
        ListAsync(cursor?.Value ?? default, FormFaults.None, caller, http, imports, frames, ct);

    /// <summary>The list, with what was wrong with a file that was brought.</summary>
    public static async Task<RazorComponentResult<ImportsPage>> ListAsync(
        ImportId cursor, FormFaults faults, StaffCaller caller, HttpContext http, ImportQueries imports, ConsoleFrames frames,
        CancellationToken ct)
    {
        var page = await imports.ListAsync(caller.Program, cursor, PerPage, ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Rows = page.Data,
            Cursor = page.NextCursor,
            First = cursor == default,
            Faults = faults,
            Notice = Notice.Take(http),
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private static async Task<Results<RazorComponentResult<ImportPage>, Refused>> Show(
        PathId<ImportId> id, StaffCaller caller, HttpContext http, ImportQueries imports, OpenImport open, CancellationToken ct) =>
        await imports.FindAsync(caller.Program, id.Value, ct) is { } import
            ? await open.ShowAsync(caller, import, null, FormFaults.None, Notice.Take(http), ct)
            : Refused.NotFound("import");

    private static async Task<Results<RazorComponentResult<ProgressPart>, Refused>> Progress(
        string slug, PathId<ImportId> id, StaffCaller caller, ImportQueries imports, CancellationToken ct) =>
        await imports.FindAsync(caller.Program, id.Value, ct) is { } import
            ? new RazorComponentResult<ProgressPart>(new { Import = import, Home = $"/console/{slug}/imports/{import.Id}" })
            : Refused.NotFound("import");

    private static async Task<Results<CsvFile, Refused>> Refusals(
        PathId<ImportId> id, StaffCaller caller, ImportQueries imports, CancellationToken ct) =>
        await imports.FindAsync(caller.Program, id.Value, ct) is { } import
            ? RefusedFile.Of(import, imports.RefusedAsync(import, ct))
            : Refused.NotFound("import");
}
