using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Advocates.People;

/// <summary>The advocates in the console: the list, and a page for each.</summary>
internal static class PeopleRoutes
{
    private const string List = "/console/{slug}/advocates";

    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddScoped<PeopleQueries>().AddScoped<PersonQueries>();

    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.See, ListAsync);
        app.MapPage(List + "/{id}", PagePolicies.See, ShowAsync);
        app.MapPage(List + "/{id}/statement", PagePolicies.See, StatementAsync);
    }

    private static async Task<RazorComponentResult<PeoplePage>> ListAsync(
        ListInQuery asked, HttpContext http, StaffCaller caller, PeopleQueries people, ConsoleFrames frames, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await people.PageAsync(caller.Program, asked, ct),
            Address = PageAddress.Of(http.Request),
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
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
}
