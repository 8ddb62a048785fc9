using Herald.Web.Platform;
using Herald.Web.Platform.Pages;
using Herald.Web.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Invitations;

/// <summary>The page that a friend opens: who invites, to what, and the one thing to do.</summary>
internal static class InvitationRoutes
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services.AddScoped<InvitationQueries>();

    public static void MapInvitations(this IEndpointRouteBuilder app) =>
        app.MapPage("/i/{code}", Show);

    private static async Task<Results<RazorComponentResult<InvitationPage>, UnknownLink>> Show(
        string code, HttpContext http, PublicAddress address, InvitationQueries invitations, CancellationToken ct)
    {
        if (await invitations.FindAsync(code, address, ct) is not { } invitation)
            return new UnknownLink();
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.Headers.CacheControl = "no-cache";
        return new RazorComponentResult<InvitationPage>(new { Invitation = invitation });
    }
}
