using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Advocates.Companies;

/// <summary>The accounts in the console: the list, a page for each, and whose it is.</summary>
internal static class CompanyRoutes
{
    private const string List = "/console/{slug}/accounts";

    // Reps to choose from; any other address can be typed.
    private const int OwnersMax = 100;

    public static IServiceCollection AddCompanies(this IServiceCollection services) =>
        services.AddScoped<CompanyQueries>().AddScoped<AssignAccount>();

    public static void MapCompanies(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.See, ListAsync);
        app.MapPage(List + "/{id}", PagePolicies.See, ShowAsync);
        app.MapForm(List + "/{id}/owner", PagePolicies.Work, AssignAsync).WritesInTurn();
    }

    private static async Task<RazorComponentResult<CompaniesPage>> ListAsync(
        ListInQuery asked, HttpContext http, StaffCaller caller, CompanyQueries companies, ConsoleFrames frames, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await companies.PageAsync(caller.Program, asked, ct),
            Address = PageAddress.Of(http.Request),
            Notice = Notice.Take(http),
        });

    private static async Task<Results<RazorComponentResult<CompanyPage>, Refused>> ShowAsync(
        PathId<AccountId> id, HttpContext http, StaffCaller caller, CompanyQueries companies, HeraldDb db, ConsoleFrames frames,
        CancellationToken ct) =>
        await companies.FindAsync(caller.Program, id.Value, ct) is { } view
            ? new RazorComponentResult<CompanyPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                View = view,
                Owners = await OwnersAsync(db, caller, ct),
                MayWork = caller.May(StaffRight.Work),
                Notice = Notice.Take(http),
            })
            : Refused.NotFound("account");

    private static async Task<Results<SeeOther, RazorComponentResult<CompanyPage>, Refused>> AssignAsync(
        PathId<AccountId> id, FormFields form, HttpContext http, StaffCaller caller, AssignAccount assign, CompanyQueries companies,
        HeraldDb db, ConsoleFrames frames, CancellationToken ct)
    {
        if (!(await assign.RunAsync(caller, id.Value, form.Text("owner"), ct)).Refused(out var refusal, out _))
        {
            Notice.Leave(http, form.Text("owner") is { } owner ? $"New referrals go to {owner} now." : "The account has no owner now.");
            return new SeeOther($"/console/{http.GetRouteValue("slug")}/accounts/{id.Value}");
        }

        if (await companies.FindAsync(caller.Program, id.Value, ct) is not { } view)
            return Refused.NotFound("account");
        return new RazorComponentResult<CompanyPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = view,
            Owners = await OwnersAsync(db, caller, ct),
            MayWork = true,
            Faults = FormFaults.Of(refusal),
            Owner = form.Text("owner"),
        })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IReadOnlyList<string>> OwnersAsync(HeraldDb db, StaffCaller caller, CancellationToken ct) =>
        await db.Memberships.Where(row => row.ProgramId == caller.Program && row.Role != StaffRole.Analyst)
            .Join(db.StaffAccounts, static row => row.StaffId, static row => row.Id, static (_, account) => account.Email)
            .OrderBy(static email => email).Take(OwnersMax).ToListAsync(ct);
}
