using Herald.Core.Advocates;
using Herald.Web.Platform.Nodes;
using Microsoft.AspNetCore.Authorization;

namespace Herald.Web.Platform.SignIn;

/// <summary>Looks at each request whether the signed-in advocate belongs to the program of the address.</summary>
internal sealed class HubAccess(KnownPrograms programs) : AuthorizationHandler<HubRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, HubRequirement requirement)
    {
        if (context.Resource is not HttpContext http || http.Features.Get<Advocate>() is not { } advocate)
            return;
        // The cookie's own program must be that of the address: ids alone could be carried over.
        if (await programs.FindAsync(ProgramInAddress.Of(http), http.RequestAborted) is not { } program
            || program.Id != advocate.ProgramId)
            return;
        http.Features.Set(new AdvocateCaller(program.Id, advocate.Id) { Settings = program, Person = advocate });
        context.Succeed(requirement);
    }
}
