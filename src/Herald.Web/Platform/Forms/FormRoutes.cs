using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Writes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;

namespace Herald.Web.Platform.Forms;

/// <summary>How forms are mapped. Every address that changes something for a person with a browser is one of these.</summary>
internal static class FormRoutes
{
    private const string UrlEncoded = "application/x-www-form-urlencoded";
    private const string Multipart = "multipart/form-data";
    private static readonly string[] Methods = [HttpMethods.Post];

    /// <summary>
    /// A form that callers of the policy may send. It is refused without a valid antiforgery token, in other forms than browsers' own,
    /// and beyond its limit; files are taken only where <paramref name="files"/> says so.
    /// </summary>
    public static RouteHandlerBuilder MapForm(
        this IEndpointRouteBuilder app,
        string pattern,
        string policy,
        Delegate handler,
        int bytesMax = BodyLimitAttribute.DefaultBytes,
        bool files = false) =>
        app.MapLazily(pattern, Methods, handler)
            .RequireAuthorization(policy)
            .ExcludeFromDescription()
            .WithMetadata(new RequireAntiforgeryTokenAttribute(required: true), new Limit(bytesMax))
            .AddEndpointFilter(new RefuseForgeries(files ? [UrlEncoded, Multipart] : [UrlEncoded]));

    /// <summary>
    /// The form writes to the caller's program: what it does is one transaction, kept where it answers <see cref="SeeOther"/>.
    /// </summary>
    public static RouteHandlerBuilder WritesInTurn(this RouteHandlerBuilder form) => form.AddEndpointFilter<WriteInTurn>();

    private sealed record Limit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
