using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Nominations.Console;

/// <summary>Who to invite next, in the console, beside the rounds of invitations.</summary>
internal static class NomineePages
{
    private const string Next = "/console/{slug}/invitations/next";

    public static void MapNomineePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(Next, PagePolicies.See, Show);
        app.MapForm(Next, PagePolicies.Run, Nominate).WritesInTurn();
        app.MapForm(Next + "/withdrawal", PagePolicies.Run, Withdraw).WritesInTurn();
    }

    private static Task<RazorComponentResult<NomineesPage>> Show(
        HttpContext http, StaffCaller caller, ShowNominees show, CancellationToken ct) =>
        show.PageAsync(caller, NomineeFilter.In(http.Request.Query["audience"]), Cursor(http), null, null, Notice.Take(http), ct);

    private static async Task<Results<RazorComponentResult<NomineesPage>, SeeOther>> Nominate(
        string slug, FormFields form, HttpContext http, StaffCaller caller, NominatePeople nominate, ShowNominees show,
        CancellationToken ct)
    {
        var audience = NomineeFilter.In(form.Text("audience"));
        var input = new NominationInput { Advocates = form.All("advocate"), Note = form.Text("note") };
        var faults = new Faults();
        input.Check(faults);
        var refusal = faults.Any ? faults.ToRefusal() : null;
        if (refusal is not null || (await nominate.RunAsync(Author.Of(caller), input, ct)).Refused(out refusal, out var named))
            return await show.PageAsync(caller, audience, null, input, refusal, null, ct);
        Notice.Leave(http, $"{SpanText.Count(named.Count, "person", "people")} nominated. Nothing is sent until you invite them.");
        return Back(slug, audience);
    }

    private static async Task<SeeOther> Withdraw(
        string slug, FormFields form, HttpContext http, StaffCaller caller, NominatePeople nominate, CancellationToken ct)
    {
        var known = IdText.TryRead(form.Text("advocate"), out AdvocateId advocate);
        if (known && await nominate.WithdrawAsync(Author.Of(caller), advocate, ct))
            Notice.Leave(http, "The nomination is taken back.");
        return Back(slug, NomineeFilter.In(form.Text("audience")));
    }

    private static NomineeCursor? Cursor(HttpContext http) =>
        http.Request.Query["cursor"] is [{ } text] ? NomineeCursor.Read(text) : null;

    private static SeeOther Back(string slug, string? audience) =>
        new($"/console/{slug}/invitations/next{(audience is null ? "" : "?audience=" + audience)}");
}
