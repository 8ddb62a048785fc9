using Herald.Core.Ids;
using Herald.Core.Staff;
using Herald.Web.Platform.Files;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Herald.Web.Referrals.Listing;

/// <summary>The console's list of referrals, as a page and as a file, and the views of it that people keep.</summary>
internal static class ListingRoutes
{
    private const string List = "/console/{slug}/referrals";

    public static IServiceCollection AddListing(this IServiceCollection services) => services
        .AddScoped<ListingQueries>().AddScoped<ReferralFilters>().AddScoped<ViewQueries>().AddScoped<SaveView>().AddScoped<DropView>();

    public static void MapListing(this IEndpointRouteBuilder app)
    {
        app.MapPage(List, PagePolicies.See, ShowAsync);
        app.MapPage(List + "/export.csv", PagePolicies.See, Export);
        app.MapForm(List + "/views", PagePolicies.See, KeepAsync).WritesInTurn();
        app.MapForm(List + "/views/{id}/removal", PagePolicies.See, RemoveAsync).WritesInTurn();
    }

    private static async Task<Results<RazorComponentResult<ListingPage>, SeeOther>> ShowAsync(
        ReferralSearch search, HttpContext http, StaffCaller caller, ListingQueries referrals, ViewQueries views, ConsoleFrames frames,
        CancellationToken ct)
    {
        // The filter's form sends what was left empty too; without it an address can be read, kept and handed on.
        var address = PageAddress.Of(http.Request);
        if (address.Query.Any(static pair => pair.Value.ToString().Length == 0))
            return new SeeOther(address.With([.. address.Query.Where(static pair => pair.Value.ToString().Length == 0)
                .Select(static pair => (pair.Key, (string?)null))]));
        return new RazorComponentResult<ListingPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await referrals.PageAsync(caller.Program, search, ct),
            Address = address,
            Views = await views.OfAsync(caller, ct),
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
            Notice = Notice.Take(http),
            search.Wrong,
        })
        {
            StatusCode = search.Wrong.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
    }

    private static Results<CsvFile, Refused> Export(
        string slug, ReferralSearch search, StaffCaller caller, ListingQueries referrals, TimeProvider clock, CancellationToken ct)
    {
        if (search.Fault is { } fault)
            return fault;
        var day = clock.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return ReferralFile.Of($"referrals-{slug}-{day}.csv", referrals.AllAsync(caller.Program, search, ct));
    }

    private static async Task<Results<RazorComponentResult<ListingPage>, SeeOther>> KeepAsync(
        string slug, FormFields form, HttpContext http, StaffCaller caller, SaveView save, ListingQueries referrals, ViewQueries views,
        ConsoleFrames frames, CancellationToken ct)
    {
        var input = ViewInput.Of(form);
        var home = $"/console/{slug}/referrals";
        if (!(await save.RunAsync(caller, input, ct)).Refused(out var refusal, out _))
        {
            Notice.Leave(http, $"The view “{input.Name}” is kept.");
            return new SeeOther(input.Query.Length == 0 ? home : $"{home}?{input.Query}");
        }

        var search = ReferralSearch.Of(input.Query);
        return new RazorComponentResult<ListingPage>(new
        {
            Frame = await frames.OfAsync(caller, ct),
            View = await referrals.PageAsync(caller.Program, search, ct),
            Address = new PageAddress(home, QueryHelpers.ParseQuery(input.Query)),
            Views = await views.OfAsync(caller, ct),
            MayWork = caller.May(StaffRight.Work),
            MayRun = caller.May(StaffRight.Run),
            Faults = FormFaults.Of(refusal),
            ViewName = input.Name,
        })
        {
            StatusCode = StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<Results<SeeOther, Refused>> RemoveAsync(
        string slug, PathId<SavedViewId> id, FormFields form, HttpContext http, StaffCaller caller, DropView drop, CancellationToken ct)
    {
        if (await drop.RunAsync(caller, id.Value, ct) is not { } name)
            return Refused.NotFound("view that you may remove");
        Notice.Leave(http, $"The view “{name}” is removed.");
        return new SeeOther($"/console/{slug}/referrals");
    }
}
