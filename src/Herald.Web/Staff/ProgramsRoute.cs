using Herald.Web.Platform.Forms;
using Herald.Web.Platform.SignIn;
using Herald.Web.StaffSignIn.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Staff;

/// <summary>Where somebody goes who has signed in: into his program, or to the list of those that he has.</summary>
internal static class ProgramsRoute
{
    public static async Task<Results<RazorComponentResult<ProgramsPage>, SeeOther>> ShowAsync(
        SignedInStaff staff, AccountQueries accounts, HttpContext http, CancellationToken ct)
    {
        var programs = await accounts.ProgramsAsync(staff.Staff, ct);
        return programs is [var only]
            ? new SeeOther("/console/" + only.Slug)
            : new RazorComponentResult<ProgramsPage>(new { Programs = programs, Name = staff.Name, Notice = Notice.Take(http) });
    }
}
