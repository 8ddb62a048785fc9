using Herald.Web.Platform.SignIn;
using Herald.Web.Tests.Access;

namespace Herald.Browser.Tests.Pages;

/// <summary>A page as somebody asks for it.</summary>
/// <param name="Pattern">The address of the route, with its placeholders.</param>
/// <param name="Path">The address that is asked for.</param>
/// <param name="Refused">Whether the page says no, and is to be as good to look at as any other.</param>
internal sealed record SeenPage(string Pattern, string Path, bool Refused = false)
{
    /// <summary>Routes that a browser asks and that answer no page, or none of their own.</summary>
    private static readonly HashSet<string> Silent =
    [
        "/assets/{**name}", "/brand/{hue:range(0,359)}.css", "/hub/{slug}/profile/data.json", "/r/{code}", "/i/{code}.png",
        "/openapi/v1.json", "/ui/live", "/q/{code}.svg", "/q/{code}.png", "/healthz", "/readyz", "/metrics", "/sign-in/company",
        "/sign-in/company/answer", "/console/{slug}/feed", "/hub/{slug}/live", "/hub/{slug}/leaderboards/live",
        "/console/{slug}/referrals/export.csv",
        "/console/{slug}/challenges/{id}/answers/export.csv", "/console/{slug}/challenges/{id}/text",
        "/console/{slug}/imports/{id}/refused.csv",
        "/pictures/{id}", "/hub/{slug}/pictures/{id}", "/console/{slug}/pictures/{id}",
        "/hub/{slug}/shout-outs/{id}.png", "/hub/{slug}/share/qr/sheet/code.png", "/hub/{slug}/share/qr/sheet/code.svg",
        "/hub/{slug}/manifest.webmanifest", "/hub/{slug}/icons/{name}", "/hub/{slug}/worker.js",
        "/b/{id}.png", "/b/{id}.svg", "/b/{id}.jwt", "/issuers/{slug}/did.json", "/issuers/{slug}/status/{number:int}",
        // Specimens in a frame, inert as a whole; the pages that they are of are looked at themselves.
        "/console/new/preview", "/console/{slug}/settings/preview",
        // Pieces of the pages of a round of invitations and of an import.
        "/console/{slug}/invitations/{id}/progress",
        "/console/{slug}/imports/{id}/progress",
        // A mail in its frame runs no script, so that axe cannot look into it; the page around it is looked at.
        "/console/{slug}/mailbox/{id}/html",
        // Seen on the way in alone, and looked at in SignInJourneyTests: after the right password, and as somebody else already.
        "/sign-in/code", "/hub/{slug}/hand-over",
    ];

    /// <summary>The routes that show a page, and to whom.</summary>
    public static ILookup<Eyes, string> Routes { get; } = RouteTable.Rows
        .Where(static row => row.Method == "GET" && !Silent.Contains(row.Pattern)
            && !row.Pattern.StartsWith("/v1/", StringComparison.Ordinal))
        .ToLookup(static row => row.Policy switch
        {
            "anyone" => Eyes.Nobody,
            PagePolicies.Hub => Eyes.Advocate,
            _ => Eyes.Owner,
        }, static row => row.Pattern);
}
