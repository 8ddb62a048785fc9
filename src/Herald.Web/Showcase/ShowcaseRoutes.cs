using Herald.Web.Platform;
using Herald.Web.Platform.Pages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Showcase;

/// <summary>All parts that pages are made of, with something in them, for those who build pages. In development only.</summary>
internal static class ShowcaseRoutes
{
    public static void MapShowcase(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<HeraldSettings>().Development)
            return;
        app.MapPage("/ui", static () => new RazorComponentResult<ShowcasePage>());
        app.MapPage("/ui/hub", static () => new RazorComponentResult<HubSample>());
        app.MapPage("/ui/live", Tell);
        app.MapPage("/ui/console", static () => new RazorComponentResult<ConsoleSample>());
    }

    // What a live list is sent: what changes a piece that is there, and a piece that is new.
    private static async Task Tell(HttpContext http, CancellationToken ct)
    {
        http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync("retry: 600000\n", ct);
        await http.Response.WriteAsync("data: <p id=\"live-first\">Kim has opened the invitation.</p>\n\n", ct);
        await http.Response.WriteAsync("data: <p id=\"live-second\">Kim has signed up.</p>\n\n", ct);
    }
}
