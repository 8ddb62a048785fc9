using Herald.Core.Links;
using Herald.Data.Tracking;
using Herald.Web.Platform;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Keys;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Links;

/// <summary>QR codes of links, to print (SVG) and to send (PNG).</summary>
internal static class QrCodeRoutes
{
    // The picture of a code never changes, but for the public address.
    private const string Keep = "private, max-age=3600";

    public static void MapQrCodes(this IEndpointRouteBuilder app)
    {
        var codes = app.MapGroup("/q").WithTags("Links").RequireAuthorization(Policies.Anyone);
        codes.AddEndpointFilterFactory(AnswerFaults.Filter);
        codes.MapGet("/{code}.svg", Svg).WithSummary("A link's QR code as SVG");
        codes.MapGet("/{code}.png", Png).WithSummary("A link's QR code as PNG, at most ?size= pixels wide");
    }

    private static async Task<Results<FileContentHttpResult, Refused>> Svg(
        string code, HttpContext http, OwnAddress own, LinkLookup links, CancellationToken ct) =>
        await AddressAsync(code, http, own, links, ct) is { } address
            ? TypedResults.File(QrCode.Svg(address), "image/svg+xml")
            : Refused.NotFound("link");

    private static async Task<Results<FileContentHttpResult, Refused>> Png(
        string code, PngSize size, HttpContext http, OwnAddress own, LinkLookup links, CancellationToken ct) =>
        await AddressAsync(code, http, own, links, ct) is { } address
            ? TypedResults.File(QrCode.Png(address, size.Pixels), "image/png")
            : Refused.NotFound("link");

    private static async Task<string?> AddressAsync(string code, HttpContext http, OwnAddress own, LinkLookup links, CancellationToken ct)
    {
        if (LinkCode.Read(code) is not { } read || await links.FindAsync(read, ct) is not { } link)
            return null;
        http.Response.Headers.CacheControl = Keep;
        return own.Of("/r/" + link.Code);
    }
}
