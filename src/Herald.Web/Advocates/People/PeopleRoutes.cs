using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Data;
using Herald.Web.Asks;
using Herald.Web.Asks.Console;
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

namespace Herald.Web.Advocates.People;

/// <summary>The advocates in the console: the list, and a page for each.</summary>
internal static class PeopleRoutes
{
    private const string List = "/console/{slug}/advocates";

    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<NarrowPeople>().AddScoped<PeopleQueries>()
            .AddScoped<PersonQueries>().AddScoped<PersonPathQueries>().AddScoped<ShowPerson>();

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.See, ListAsync);
        app.MapPage(List + "/{id}", PagePolicies.See, ShowAsync);
        app.MapForm(List + "/{id}/respite", PagePolicies.Work, RestAsync).WritesInTurn();
        app.MapForm(List + "/{id}/respite/end", PagePolicies.Work, EndRestAsync).WritesInTurn();
        app.MapChangePerson();
        app.MapPage(List + "/{id}/statement", PagePolicies.See, StatementAsync);
    }

    private static async Task<Results<RazorComponentResult<PeoplePage>, SeeOther>> ListAsync(
        ListInQuery asked, PeopleFilter filter, HttpContext http, StaffCaller caller, PeopleQueries people, ConsoleFrames frames,
        CancellationToken ct)
    {
        // The form sends what was left empty too; without it an address can be read, kept and handed on.
        var address = PageAddress.Of(http.Request);
        if (address.Query.Where(static pair => pair.Value.ToString().Length == 0).ToList() is { Count: > 0 } empty)
            return new SeeOther(address.With([.. empty.Select(static pair => (pair.Key, (string?)null))]));
        var view = await people.PageAsync(caller.Program, asked, filter, ct);
        return new RazorComponentResult<PeoplePage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = view,
            Address = address,
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
        })
        {
            StatusCode = view.Wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    // Who has gone into another is shown as who he is.
    private static async Task<Results<RazorComponentResult<PersonPage>, SeeOther, Refused>> ShowAsync(
        string slug, PathId<AdvocateId> id, HttpContext http, StaffCaller caller, ShowPerson show, AdvocateQueries advocates,
        CancellationToken ct)
    {
        if (await show.FindAsync(caller, id.Value, null, FormFaults.None, Notice.Take(http), ct) is { } page)
            return page;
        return await advocates.ResolveAsync(caller.Program, id.Value.ToString(), ct) is { } other
            ? new SeeOther($"/console/{slug}/advocates/{other.Id}")
            : Refused.NotFound("advocate");
    }

    private static async Task<Results<SeeOther, RazorComponentResult<PersonPage>, Refused>> RestAsync(
        string slug, PathId<AdvocateId> id, FormFields fields, HttpContext http, StaffCaller caller, SetRespite set, AuditTrail audit,
        HeraldDb db, ShowPerson show, CancellationToken ct)
    {
        var (form, faults) = (AskForm.Of(fields), new Faults());
        var input = form.Read(faults);
        var refusal = faults.Any ? faults.ToRefusal() : null;
        if (refusal is not null || (await set.RunAsync(caller.Program, id.Value, input, caller.Name, ct)).Refused(out refusal, out _))
        {
            return await show.FindAsync(caller, id.Value, form, FormFaults.Of(refusal), null, ct) is { } back
                ? back
                : Refused.NotFound("advocate");
        }

        var until = form.Until ?? "open end";
        audit.Note(db, caller, "left advocate in peace", id.Value.ToString(), $"{until}: {input.Reason}");
        Notice.Leave(http, "He is not asked for anything.");
        return new SeeOther($"/console/{slug}/advocates/{id.Value}#asks");
    }

    private static async Task<SeeOther> EndRestAsync(
        string slug, PathId<AdvocateId> id, HttpContext http, StaffCaller caller, SetRespite set, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if (await set.EndAsync(caller.Program, id.Value, ct))
            audit.Note(db, caller, "let advocate be asked again", id.Value.ToString());
        Notice.Leave(http, "He may be asked again.");
        return new SeeOther($"/console/{slug}/advocates/{id.Value}#asks");
    }

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
}
