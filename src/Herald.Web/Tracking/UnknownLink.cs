using System.Reflection;
using Herald.Core.Links;
using Herald.Data;
using Herald.Web.Platform.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tracking;

/// <summary>The answer where no link has the code: a page for people, a problem for machines.</summary>
internal sealed class UnknownLink(string? code = null) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status404NotFound;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "no-store";
        httpContext.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            var parameters = new { Program = await ProgramAsync(httpContext) };
            await new RazorComponentResult<UnknownLinkPage>(parameters) { StatusCode = StatusCode }.ExecuteAsync(httpContext);
        }
        else
        {
            await Refused
                .With(404, "link_not_found", "No link has this code. Codes have 11 letters and digits; see that all of it was copied.")
                .ExecuteAsync(httpContext);
        }
    }

    // A letter that was lost at the end leaves the program's tag at the beginning.
    private async Task<string?> ProgramAsync(HttpContext http)
    {
        if (code is null || code.Length < LinkCode.TagLength)
            return null;
        var tag = code[..LinkCode.TagLength].ToLowerInvariant();
        return await http.RequestServices.GetRequiredService<HeraldDb>().Programs.Where(row => row.Tag == tag)
            .Select(static row => row.Name).SingleOrDefaultAsync(http.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound));
}
