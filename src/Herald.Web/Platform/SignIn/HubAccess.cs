using System.Security.Claims;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.SignIn;

/// <summary>Looks up at each request whether the signed-in advocate belongs to the program of the address.</summary>
internal sealed class HubAccess : AuthorizationHandler<HubRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HubRequirement requirement)
    {
        if (context.Resource is not HttpContext http
            || !IdText.TryRead(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out AdvocateId advocate)
            || !IdText.TryRead(context.User.FindFirstValue(AdvocateSession.ProgramClaim), out ProgramId program))
            return;
        var slug = ProgramInAddress.Of(http);
        // Made only here: every request of the API comes by.
        var db = http.RequestServices.GetRequiredService<HeraldDb>();
        // The cookie's own program must be that of the address: ids alone could be carried over.
        var locale = await db.Advocates.Where(row => row.ProgramId == program && row.Id == advocate)
            .Join(
                db.Programs.Where(row => row.Slug == slug), static row => row.ProgramId, static row => row.Id,
                static (row, of) => row.Locale ?? of.Locale)
            .SingleOrDefaultAsync(http.RequestAborted);
        if (locale is null)
            return;
        http.Features.Set(new AdvocateCaller(program, advocate) { Locale = locale });
        context.Succeed(requirement);
    }
}
