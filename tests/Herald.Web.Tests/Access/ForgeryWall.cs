using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;

namespace Herald.Web.Tests.Access;

/// <summary>
/// An address that changes something for a person with a browser must refuse a post without antiforgery token. The API is not asked by
/// browsers' forms: a key in a header cannot be forged by a foreign page.
/// </summary>
internal static class ForgeryWall
{
    /// <summary>Posts that carry no token by design, each with the reason why it may.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>
    {
        ["POST /hub/{slug}/hand-over"] =
            "It comes from the company's own site, with a signed token that works once; it signs nobody in, the page behind it asks.",
        ["POST /hub/{slug}/unsubscribe/{token}"] =
            "It comes from mail programs (RFC 8058); its sealed address can do nothing but end one advocate's mails.",
    };

    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS", "TRACE"];

    public static IReadOnlyList<string> Offences(IEnumerable<Microsoft.AspNetCore.Http.Endpoint> endpoints) =>
    [
        .. from endpoint in endpoints.OfType<RouteEndpoint>()
           let pattern = "/" + endpoint.RoutePattern.RawText!.Trim('/')
           where !pattern.StartsWith("/v1/", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["POST"]
           where !Safe.Contains(method) && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }
           where !Exceptions.ContainsKey($"{method} {pattern}")
           select $"{method} {pattern} takes a post without antiforgery token",
    ];
}
