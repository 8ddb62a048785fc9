using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.SignIn;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Referrals.Submission;

/// <summary>Submitting a referral in the console.</summary>
internal static class SubmissionRoutes
{
    private const string New = "/console/{slug}/referrals/new";

    public static IServiceCollection AddSubmission(this IServiceCollection services) => services.AddScoped<NewReferralForm>();

    public static void MapSubmission(this IEndpointRouteBuilder app)
    {
        app.MapPage(New, PagePolicies.Work, AskAsync);
        app.MapForm(New, PagePolicies.Work, SubmitAsync).WritesInTurn();
    }

    private static Task<RazorComponentResult<NewReferralPage>> AskAsync(
        string? advocate, StaffCaller caller, NewReferralForm form, CancellationToken ct) => form.PageAsync(caller, advocate, ct);

    private static async Task<Results<SeeOther, RazorComponentResult<NewReferralPage>>> SubmitAsync(
        string slug, FormFields form, HttpContext http, StaffCaller caller, NewReferralForm asked, AuditTrail audit, HeraldDb db,
        CancellationToken ct)
    {
        if ((await asked.RunAsync(caller, form, ct)).Refused(out var refusal, out var referral))
            return await asked.BackAsync(caller, form, refusal, ct);
        audit.Note(db, caller, "submitted referral", referral.ToString(), ConsentChoices.Find(form.Text("consent"))?.Text);
        Notice.Leave(http, "Submitted. It is routed like any other.");
        return new SeeOther($"/console/{slug}/referrals/{referral}");
    }
}
