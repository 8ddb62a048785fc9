using Herald.Web.HubSignIn;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;

namespace Herald.Web.HubInvitations.Pages;

/// <summary>The page that an invitation to the hub leads to, and its button.</summary>
internal static class InvitedRoutes
{
    private const string Path = "/hub/{slug}/invited/{token}";

    public static void MapInvited(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, Policies.Anyone, Show);
        app.MapForm(Path, Policies.Anyone, ComeIn);
    }

    private static async Task<IResult> Show(
        string slug, string token, HttpContext http, HubFrames frames, UseInvitation use, CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return HubSignInRoutes.NoProgram();
        // The address is a key: it is told to nobody whom the page links to.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return InvitedPage.Answer(found.Frame, token, await use.LookAsync(found.Program, token, ct));
    }

    private static async Task<IResult> ComeIn(
        string slug, string token, FormFields form, HttpContext http, HubFrames frames, UseInvitation use, BrowserSecrets secrets,
        CancellationToken ct)
    {
        if (await frames.FindAsync(slug, ct) is not { } found)
            return HubSignInRoutes.NoProgram();
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        if (await use.RunAsync(found.Program, token, ct) is not { } invited)
            return InvitedPage.Answer(found.Frame, token, null);
        await AdvocateSession.SignInAsync(http, found.Program, invited.Advocate);
        secrets.Remember(http, slug, invited.Advocate);
        return new SeeOther(RecordArrival.PathOf(found.Frame.Home, begins: true));
    }
}
