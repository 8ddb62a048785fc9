using Herald.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.SignIn;

/// <summary>
/// Looks up at each request what somebody is in the program of the address, so that who was removed is out at once.
/// </summary>
internal sealed class ConsoleAccess : AuthorizationHandler<ConsoleRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, ConsoleRequirement requirement)
    {
        if (context.Resource is not HttpContext http || http.Features.Get<SignedInStaff>() is not { } staff)
            return;
        var caller = http.Features.Get<StaffCaller>() ?? await FindAsync(http, staff);
        http.Features.Set(caller);
        if (caller is not null && caller.May(requirement.Right))
            context.Succeed(requirement);
    }

    private static async Task<StaffCaller?> FindAsync(HttpContext http, SignedInStaff staff)
    {
        var slug = ProgramInAddress.Of(http);
        // Made only here: every request of the API comes by.
        var db = http.RequestServices.GetRequiredService<HeraldDb>();
        var found = await db.Memberships.Where(row => row.StaffId == staff.Staff)
            .Join(db.Programs.Where(row => row.Slug == slug), static row => row.ProgramId, static row => row.Id,
                static (membership, program) => new { program.Id, membership.Role })
            .SingleOrDefaultAsync(http.RequestAborted);
        return found is null ? null : new(found.Id, staff.Staff, found.Role, staff.Name);
    }
}
