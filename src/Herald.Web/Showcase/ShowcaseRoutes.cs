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
        app.MapPage("/ui/console", static () => new RazorComponentResult<ConsoleSample>());
    }
}
