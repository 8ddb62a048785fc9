using Herald.Web.Credentials;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub.Badges;

/// <summary>The advocate's badges, and the page of each.</summary>
internal static class BadgeHubRoutes
{
    public static IServiceCollection AddShelf(this IServiceCollection services) => services.AddScoped<ShelfQueries>();

    public static void MapShelf(this IEndpointRouteBuilder app)
    {
        app.MapPage("/hub/{slug}/badges", PagePolicies.Hub, ShowAll);
        app.MapPage("/hub/{slug}/badges/{name}", PagePolicies.Hub, Show);
    }

    private static async Task<RazorComponentResult<BadgesPage>> ShowAll(Member member, ShelfQueries shelf, CancellationToken ct) =>
        new(new { Shelf = await shelf.OfAsync(member, ct) });

    private static async Task<Results<RazorComponentResult<BadgePage>, Refused>> Show(
        string name, Member member, HttpContext http, ShelfQueries shelf, ReadSharing sharing, CancellationToken ct) =>
        await shelf.FindAsync(member, name, ct) is { } badge
            ? new RazorComponentResult<BadgePage>(new
            {
                Badge = badge,
                Sharing = await sharing.OfAsync(member.Program, member.Advocate, name, ct),
                Notice = Notice.Take(http),
            })
            : Refused.NotFound("badge");
}
