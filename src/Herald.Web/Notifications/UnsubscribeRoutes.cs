using Herald.Data;
using Herald.Data.Merging;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Notifications;

/// <summary>Ending mails without signing in: by a button, or by the mail program itself (RFC 8058).</summary>
internal static class UnsubscribeRoutes
{
    private const string Path = "/hub/{slug}/unsubscribe/{token}";

    public static void MapUnsubscribe(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, Policies.Anyone, Show);
        // Posted by mail programs, which have no cookie and no page of ours: the sealed address stands in place of an antiforgery token,
        // and all that a forger who had it could do is end somebody's mails.
        app.MapPost(Path, End).RequireAuthorization(Policies.Anyone).ExcludeFromDescription().DisableAntiforgery();
    }

    private static async Task<Results<RazorComponentResult<UnsubscribePage>, Refused>> Show(
        string slug, string token, HttpContext http, HubFrames frames, UnsubscribeLink links, CancellationToken ct)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return await frames.FindAsync(slug, ct) is { } found && links.Read(slug, token) is not null
            ? new RazorComponentResult<UnsubscribePage>(new { found.Frame, Address = $"{found.Frame.Home}/unsubscribe/{token}" })
            : Unknown();
    }

    private static async Task<Results<RazorComponentResult<UnsubscribePage>, Refused>> End(
        string slug, string token, HttpContext http, HubFrames frames, UnsubscribeLink links, SavePreferences save, HeraldDb db,
        CancellationToken ct)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = PageRoutes.Private;
        if (await frames.FindAsync(slug, ct) is not { } found || links.Read(slug, token) is not { } advocate)
            return Unknown();
        var former = await db.FormerAsync(found.Program, [advocate], ct);
        await save.EndAsync(found.Program, former.GetValueOrDefault(advocate, advocate), ct);
        return new RazorComponentResult<UnsubscribePage>(
            new { found.Frame, Address = $"{found.Frame.Home}/unsubscribe/{token}", Done = true });
    }

    private static Refused Unknown() => Refused.With(
        StatusCodes.Status404NotFound,
        "not_found",
        T("This address ends nobody's mails; perhaps it was cut. "
            + "Follow the link in the mail once more, or sign in and choose what you get."));
}
