using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Nodes;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Pictures;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Assets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub.Installing;

/// <summary>
/// What makes a hub an app on a device: its manifest and icons, the script that the browser keeps beside the pages, and the page that it
/// shows without a network. None of it is anybody's own, so that none of what is kept on a device is.
/// </summary>
internal static class InstallRoutes
{
    private const string Script = "js/worker.js";
    private const string Briefly = "public, max-age=3600";

    public static void MapInstalling(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/manifest.webmanifest", Manifest);
        app.MapPage("/hub/{slug}/icons/{name}", Draw);
        app.MapPage("/hub/{slug}/worker.js", Worker);
        app.MapPage("/hub/{slug}/offline", Offline);
    }

    private static async Task<Results<JsonHttpResult<HubManifest>, Refused>> Manifest(
        string slug, KnownPrograms programs, CancellationToken ct) =>
        await programs.FindAsync(slug, ct) is { } program
            ? TypedResults.Json(HubManifest.Of(program), HubManifestJson.Default.HubManifest, "application/manifest+json")
            : Refused.NotFound("hub");

    private static async Task<Results<PictureAnswer, Refused>> Draw(
        string slug, string name, KnownPrograms programs, PictureShelf pictures, CancellationToken ct) =>
        AppIcon.All.TryGetValue(name, out var icon) && await programs.FindAsync(slug, ct) is { } program
            ? await pictures.DrawAsync((icon, program.Brand.Mark, program.Brand.Hue), () => icon.Draw(program.Brand), ct)
            : Refused.NotFound("icon");

    // It may look after the hub's home as well, which stands above the folder that it lies in.
    private static async Task Worker(string slug, HttpContext http, KnownPrograms programs, CancellationToken ct)
    {
        if (await programs.FindAsync(slug, ct) is not { } program)
        {
            await Refused.NotFound("hub").ExecuteAsync(http);
            return;
        }

        http.Response.Headers["Service-Worker-Allowed"] = "/hub/" + program.Slug;
        await BrowserAssets.Find(Script)!.SendAsync(http, Briefly);
    }

    private static async Task<Results<RazorComponentResult<OfflinePage>, Refused>> Offline(
        string slug, HubFrames frames, CancellationToken ct) =>
        await frames.FindAsync(slug, ct) is { } found
            ? new RazorComponentResult<OfflinePage>(new { found.Frame })
            : Refused.NotFound("hub");
}
