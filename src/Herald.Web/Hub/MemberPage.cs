using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Hub;

/// <summary>A page of the hub, written in the manner of the advocate who reads it.</summary>
internal sealed class MemberPage<TPage>(Member member, object parameters, int status = StatusCodes.Status200OK)
    : IResult, IStatusCodeHttpResult
    where TPage : IComponent
{
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Holds until this method returns: the parts of the page write their figures and days by it.
        CultureInfo.CurrentCulture = member.Words.Culture;
        await new RazorComponentResult<TPage>(parameters) { StatusCode = status }.ExecuteAsync(httpContext);
    }
}
