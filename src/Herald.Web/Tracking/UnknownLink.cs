using System.Reflection;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;

namespace Herald.Web.Tracking;

/// <summary>The answer where no link has the code: a page for people, a problem for machines.</summary>
internal sealed class UnknownLink : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status404NotFound;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        return httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? new RazorComponentResult<UnknownLinkPage> { StatusCode = StatusCode }.ExecuteAsync(httpContext)
            : Refused.With(404, "link_not_found", "No link has this code. Codes have 11 letters and digits; see that all of it was copied.")
                .ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound));
}
