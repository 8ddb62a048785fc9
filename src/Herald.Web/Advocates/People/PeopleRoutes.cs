using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Platform.Audit;
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

namespace Herald.Web.Advocates.People;

/// <summary>The advocates in the console: the list, a page for each, and adding one by hand.</summary>
internal static class PeopleRoutes
{
    private const string List = "/console/{slug}/advocates";

    // Companies that one chooses from; with more of them they come over the API.
    private const int AccountsMax = 500;

    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<PeopleQueries>().AddScoped<PersonQueries>();

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.See, ListAsync);
        app.MapPage(List + "/add", PagePolicies.Work, AskAsync);
        app.MapPage(List + "/{id}", PagePolicies.See, ShowAsync);
        app.MapPage(List + "/{id}/statement", PagePolicies.See, StatementAsync);
        app.MapForm(List, PagePolicies.Work, AddAsync).WritesInTurn();
    }

    private static async Task<RazorComponentResult<PeoplePage>> ListAsync(
        ListInQuery asked, HttpContext http, StaffCaller caller, PeopleQueries people, ConsoleFrames frames, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await people.PageAsync(caller.Program, asked, ct),
            Address = PageAddress.Of(http.Request),
            MayWork = caller.May(StaffRight.Work),
            Notice = Notice.Take(http),
        });

    private static async Task<Results<RazorComponentResult<PersonPage>, Refused>> ShowAsync(
        PathId<AdvocateId> id, HttpContext http, StaffCaller caller, PersonQueries people, ConsoleFrames frames, CancellationToken ct) =>
        await people.FindAsync(caller.Program, id.Value, ct) is { } view
            ? new RazorComponentResult<PersonPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                View = view,
                MayWork = caller.May(StaffRight.Work),
                Notice = Notice.Take(http),
            })
            : Refused.NotFound("advocate");

    private static async Task<Results<RazorComponentResult<StatementPage>, Refused>> StatementAsync(
        PathId<AdvocateId> id, PathId<EntryId>? cursor, StaffCaller caller, PersonQueries people, ConsoleFrames frames,
        CancellationToken ct) =>
        await people.StatementAsync(caller.Program, id.Value, cursor?.Value ?? default, ct) is var (name, measures, page)
            ? new RazorComponentResult<StatementPage>(new
            {
                Frame = await frames.OfAsync(caller, ct),
                Id = id.Value.ToString(),
                Name = name,
                Measures = measures,
                Rows = page.Data,
                Cursor = page.NextCursor,
            })
            : Refused.NotFound("advocate");

    private static async Task<RazorComponentResult<NewPersonPage>> AskAsync(
        StaffCaller caller, HeraldDb db, ConsoleFrames frames, CancellationToken ct) =>
        new(new { Frame = await frames.OfAsync(caller, ct), Accounts = await AccountsAsync(db, caller, ct) });

    private static async Task<Results<SeeOther, RazorComponentResult<NewPersonPage>>> AddAsync(
        FormFields form, HttpContext http, StaffCaller caller, SaveAdvocate save, AuditTrail audit, HeraldDb db, ConsoleFrames frames,
        CancellationToken ct)
    {
        var (input, faults) = await InputAsync(form, caller, db, ct);
        var home = $"/console/{http.GetRouteValue("slug")}/advocates";
        var outcome = faults.Any ? faults.ToRefusal() : await save.RunAsync(caller.Program, input, ct);
        if (!outcome.Refused(out var refusal, out var saved))
        {
            audit.Note(db, caller, saved.Created ? "added advocate" : "changed advocate", saved.Advocate.ToString(), input.Email);
            Notice.Leave(http, saved.Created ? $"{input.Name} speaks for you now." : $"{input.Name} was known already and is changed.");
            return new SeeOther($"{home}/{saved.Advocate}");
        }

        return new RazorComponentResult<NewPersonPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Accounts = await AccountsAsync(db, caller, ct),
            Faults = FormFaults.Of(refusal),
            Values = form.Given("name", "email", "external_id", "account"),
        })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<(AdvocateInput Input, Faults Faults)> InputAsync(
        FormFields form, StaffCaller caller, HeraldDb db, CancellationToken ct)
    {
        var faults = new Faults();
        AccountInput? company = null;
        if (form.Text("account") is { } chosen)
        {
            IdText.TryRead(chosen, out AccountId id);
            var account = await db.Accounts.SingleOrDefaultAsync(row => row.ProgramId == caller.Program && row.Id == id, ct);
            if (account is null)
                faults.Add("account", "Choose one of the list.");
            else
                company = new() { ExternalId = account.ExternalId, Name = account.Name };
        }

        var input = new AdvocateInput
        {
            Name = form.Text("name"),
            Email = form.Text("email"),
            ExternalId = form.Text("external_id"),
            Account = company,
        };
        input.Check(faults);
        return (input, faults);
    }

    private static async Task<IReadOnlyList<Choice>> AccountsAsync(HeraldDb db, StaffCaller caller, CancellationToken ct) =>
        [.. (await db.Accounts.Where(row => row.ProgramId == caller.Program).OrderBy(static row => row.Name).Take(AccountsMax)
            .Select(static row => new { row.Id, row.Name }).ToListAsync(ct)).Select(static row => new Choice(row.Id.ToString(), row.Name))];
}
