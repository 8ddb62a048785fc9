using System.Text;
using Herald.Core.Ids;
using Herald.Web.Badges;
using Herald.Web.Badges.Drawing;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Credentials;

/// <summary>A badge at the address that its owner gave away: its page, its picture, and the credential by itself.</summary>
internal static class SharedBadgeRoutes
{
    private const string One = "/b/{id}";

    private static Refused Nothing => Refused.NotFound("badge");

    public static void MapSharedBadges(this IEndpointRouteBuilder app)
    {
        app.MapPage(One, Show);
        app.MapPage(One + ".png", Draw);
        app.MapPage(One + ".svg", Vector);
        app.MapPage(One + ".jwt", Credential);
    }

    private static async Task<Results<RazorComponentResult<SharedBadgePage>, Refused>> Show(
        PathId<BadgeShareId> id, HttpContext http, SharedBadges badges, CancellationToken ct)
    {
        if (await badges.FindAsync(id.Value, ct) is not { } shared || await badges.PageAsync(shared, ct) is not { } page)
            return Nothing;
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.CacheControl = PageRoutes.Private;
        return new RazorComponentResult<SharedBadgePage>(new { Badge = page });
    }

    private static async Task<Results<PublicFile, Refused>> Draw(PathId<BadgeShareId> id, SharedBadges badges, CancellationToken ct)
    {
        if (await badges.FindAsync(id.Value, ct) is not { } shared)
            return Nothing;
        var credential = shared.Share.Credential;
        return new PublicFile(
            await badges.UploadedAsync(shared, ct) is { } uploaded
                ? BadgeImage.Png(uploaded, credential)
                : BadgeImage.Png(PictureOf(shared), shared.Program.Brand.Hue, credential),
            "image/png");
    }

    private static async Task<Results<PublicFile, Refused>> Vector(PathId<BadgeShareId> id, SharedBadges badges, CancellationToken ct)
    {
        if (await badges.FindAsync(id.Value, ct) is not { } shared)
            return Nothing;
        var (name, credential) = (shared.Badge.NameOf(shared.Tier), shared.Share.Credential);
        var svg = await badges.UploadedAsync(shared, ct) is { } uploaded
            ? BadgeImage.Vector(uploaded, name, credential)
            : BadgeImage.Vector(PictureOf(shared), shared.Program.Brand.Hue, name, credential);
        return new PublicFile(Encoding.UTF8.GetBytes(svg), "image/svg+xml");
    }

    private static async Task<Results<PublicFile, Refused>> Credential(
        PathId<BadgeShareId> id, SharedBadges badges, CancellationToken ct) =>
        await badges.FindAsync(id.Value, ct) is { } shared
            ? new PublicFile(Encoding.ASCII.GetBytes(shared.Share.Credential), "application/vc+jwt")
            : Nothing;

    private static BadgePicture PictureOf(SharedBadge shared) => BadgePicture.Of(shared.Badge, shared.Tier);
}
