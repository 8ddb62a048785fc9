using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;

namespace Herald.Web.Tests.Access;

/// <summary>
/// An address that changes something for a person with a browser must refuse a post without antiforgery token. The API is not asked by
/// browsers' forms: a key in a header cannot be forged by a foreign page.
/// </summary>
internal static class ForgeryWall
{
    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS", "TRACE"];

    public static IReadOnlyList<string> Offences(IEnumerable<Microsoft.AspNetCore.Http.Endpoint> endpoints) =>
    [
        .. from endpoint in endpoints.OfType<RouteEndpoint>()
           let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           where !pattern.StartsWith("/v1/", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["POST"]
           where !Safe.Contains(method) && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }
           select $"{method} {pattern} takes a post without antiforgery token",
    ];
}
