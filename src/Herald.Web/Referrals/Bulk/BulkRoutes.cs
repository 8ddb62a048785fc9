using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Referrals.Listing;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Tables;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Referrals.Bulk;

/// <summary>Work on several referrals: look at them once more, do it, and see what became of each.</summary>
internal static class BulkRoutes
{
    private const string Bulk = "/console/{slug}/referrals/bulk";

    public static IServiceCollection AddBulk(this IServiceCollection services) => services.AddScoped<RunBulk>();

    public static void MapBulk(this IEndpointRouteBuilder app)
    {
        app.MapPage(Bulk, PagePolicies.Work, AskAsync);
        app.MapPage(Bulk + "/result", PagePolicies.Work, ResultAsync);
        app.MapForm(Bulk + "/stage", PagePolicies.Work, (string slug, FormFields form, StaffCaller caller, RunBulk run,
            ListingQueries referrals, ConsoleFrames frames, CancellationToken ct) =>
            RunAsync(slug, BulkWork.Stage, form, caller, run, referrals, frames, ct)).WritesInTurn();
        app.MapForm(Bulk + "/owner", PagePolicies.Work, (string slug, FormFields form, StaffCaller caller, RunBulk run,
            ListingQueries referrals, ConsoleFrames frames, CancellationToken ct) =>
            RunAsync(slug, BulkWork.Owner, form, caller, run, referrals, frames, ct)).WritesInTurn();
    }

    private static async Task<Results<RazorComponentResult<BulkPage>, SeeOther>> AskAsync(
        string slug, HttpContext http, StaffCaller caller, ListingQueries referrals, ConsoleFrames frames, CancellationToken ct)
    {
        var work = http.Request.Query["do"] == "owner" ? BulkWork.Owner : BulkWork.Stage;
        var rows = await referrals.OfAsync(caller.Program, BulkInput.Ids(http.Request.Query["id"]), ct);
        var back = KeptFilters.Back(http.Request.Query[KeptFilters.Name]);
        if (rows.Count > 0)
            return await PageAsync(new(work) { Back = back }, rows, FormFaults.None, caller, referrals, frames, ct);
        Notice.Leave(http, "Tick at least one referral first.");
        return new SeeOther(KeptFilters.List($"/console/{slug}/referrals", back));
    }

    private static async Task<Results<RazorComponentResult<BulkPage>, SeeOther>> RunAsync(
        string slug, BulkWork work, FormFields form, StaffCaller caller, RunBulk run, ListingQueries referrals, ConsoleFrames frames,
        CancellationToken ct)
    {
        var input = BulkInput.Of(work, form, (await frames.MeasuresAsync(caller.Program, ct)).Currency);
        if (input.FindFault() is { } fault)
        {
            var rows = await referrals.OfAsync(caller.Program, input.Referrals, ct);
            return await PageAsync(input, rows, FormFaults.Of(fault), caller, referrals, frames, ct);
        }

        var results = await run.RunAsync(caller, input, ct);
        return new SeeOther(PageAddress.At($"/console/{slug}/referrals/bulk/result")
            .With([
                .. results.Select(static result => ("of", (string?)result.ToString())),
                (KeptFilters.Name, input.Back.Length == 0 ? null : input.Back),
            ]));
    }

    private static async Task<RazorComponentResult<BulkResultPage>> ResultAsync(
        HttpContext http, StaffCaller caller, ListingQueries referrals, ConsoleFrames frames, CancellationToken ct)
    {
        var results = http.Request.Query["of"].Take(BulkInput.ReferralsMax).Select(BulkResult.Read).OfType<BulkResult>()
            .DistinctBy(static result => result.Referral).ToDictionary(static result => result.Referral.ToString());
        var rows = await referrals.OfAsync(caller.Program, [.. results.Values.Select(static result => result.Referral)], ct);
        return new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            Back = KeptFilters.Back(http.Request.Query[KeptFilters.Name]),
            Outcomes = (IReadOnlyList<BulkOutcome>)
                [.. rows.Select(row => new BulkOutcome(row, SentenceOf(results[row.Id].RefusedBecause)))],
        });
    }

    private static async Task<RazorComponentResult<BulkPage>> PageAsync(
        BulkInput input, IReadOnlyList<ReferralRow> rows, FormFaults faults, StaffCaller caller, ListingQueries referrals,
        ConsoleFrames frames, CancellationToken ct) =>
        new(new
        {
            Frame = await frames.OfAsync(caller, ct),
            input.Work,
            Rows = rows,
            Owners = (IReadOnlyList<Choice>)
                [.. (await referrals.OwnersAsync(caller.Program, ct)).Select(static owner => new Choice(owner, owner))],
            Faults = faults,
            Chosen = input.Work == BulkWork.Stage ? input.Stage?.ToString().ToLowerInvariant() : input.Owner,
            input.Reason,
            input.Back,
            Value = input.ValueText,
            Currency = (await frames.MeasuresAsync(caller.Program, ct)).Currency.Code,
        })
        {
            StatusCode = faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };

    // The address carries the code alone; the sentence is that of the reference.
    private static string? SentenceOf(string? code) => code is null ? null
        : ProblemCodes.All.FirstOrDefault(known => known.Code == code)?.Meaning ?? "It was refused.";
}
