using Herald.Core.Ids;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Threads;
using Microsoft.AspNetCore.Http.HttpResults;

using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Herald.Web.Platform.Forms.SeeOther,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Herald.Web.Referrals.Record.RecordPage>,
    Herald.Web.Platform.Problems.Refused>;

namespace Herald.Web.Referrals.Record;

/// <summary>A referral's page in the console, and what staff does there.</summary>
internal static class RecordRoutes
{
    private const string Page = "/console/{slug}/referrals/{id}";

    public static IServiceCollection AddRecord(this IServiceCollection services) =>
        services.AddScoped<RecordQueries>().AddScoped<ShowRecord>();

    public static void MapRecord(this IEndpointRouteBuilder app)
    {
        app.MapPage(Page, PagePolicies.See, ShowAsync);
        app.MapForm(Page + "/stages", PagePolicies.Work, RecordStageAsync).WritesInTurn();
        app.MapForm(Page + "/claim", PagePolicies.Work, ClaimAsync).WritesInTurn();
        app.MapForm(Page + "/owner", PagePolicies.Work, HandOverAsync).WritesInTurn();
        app.MapForm(Page + "/advocate", PagePolicies.Run, ReassignAsync).WritesInTurn();
        app.MapForm(Page + "/messages", PagePolicies.Work, WriteAsync).WritesInTurn();
    }

    private static async Task<Results<RazorComponentResult<RecordPage>, Refused>> ShowAsync(
        PathId<ReferralId> id, HttpContext http, ShowRecord show, CancellationToken ct) =>
        await show.PageAsync(http, id.Value, RecordForm.None, ct) is { } page ? page : Refused.NotFound("referral");

    private static async Task<Answer> RecordStageAsync(
        PathId<ReferralId> id, FormFields form, HttpContext http, StaffCaller caller, ConsoleFrames frames, ReportStage report,
        ShowRecord show, CancellationToken ct)
    {
        var currency = (await frames.MeasuresAsync(caller.Program, ct)).Currency;
        var input = RecordInput.Stage(form, currency, StaffSource.Of(caller), out var refused);
        if (refused is not null)
            return await show.BackAsync(http, id.Value, refused, ct);
        if ((await report.RunAsync(caller.Program, id.Value, input, ct)).Refused(out var refusal, out _))
            return await show.BackAsync(http, id.Value, RecordInput.Back(RecordForm.Stage, form, refusal), ct);
        var detail = $"{input.Stage}{(input.Reason is { } why ? ": " + why : "")}";
        return show.Done(http, id.Value, "recorded stage", detail, $"Recorded: {input.Stage}.");
    }

    private static async Task<Answer> ClaimAsync(
        PathId<ReferralId> id, FormFields form, HttpContext http, StaffCaller caller, SignedInStaff staff, HandOverReferral handOver,
        ShowRecord show, CancellationToken ct)
    {
        var input = new HandOverInput { Owner = staff.Email, Reason = "Took it on." };
        if ((await handOver.RunAsync(caller.Program, id.Value, input, caller.Name, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        return show.Done(http, id.Value, "claimed referral", null, "It is yours now.");
    }

    private static async Task<Answer> HandOverAsync(
        PathId<ReferralId> id, FormFields form, HttpContext http, StaffCaller caller, HandOverReferral handOver, ShowRecord show,
        CancellationToken ct)
    {
        var input = RecordInput.HandOver(form, out var refused);
        if (refused is not null)
            return await show.BackAsync(http, id.Value, refused, ct);
        if ((await handOver.RunAsync(caller.Program, id.Value, input, caller.Name, ct)).Refused(out var refusal, out _))
            return await show.BackAsync(http, id.Value, RecordInput.Back(RecordForm.Owner, form, refusal), ct);
        var detail = $"to {input.Owner}: {input.Reason}";
        return show.Done(http, id.Value, "handed over referral", detail, $"It is routed to {input.Owner} now.");
    }

    private static async Task<Answer> ReassignAsync(
        PathId<ReferralId> id, FormFields form, HttpContext http, StaffCaller caller, ReassignReferral reassign, ShowRecord show,
        CancellationToken ct)
    {
        var input = RecordInput.Reassignment(form, out var refused);
        if (refused is not null)
            return await show.BackAsync(http, id.Value, refused, ct);
        if ((await reassign.RunAsync(caller.Program, id.Value, input, caller.Name, ct)).Refused(out var refusal, out var carries))
        {
            // Of all that can be wrong the advocate's name is what was typed: there is one way to mend it.
            var field = refusal.Kind == Core.RefusalKind.Missing && refusal.Code == "not_found" ? null : "advocate";
            return await show.BackAsync(http, id.Value, RecordInput.Back(RecordForm.Advocate, form, refusal, field), ct);
        }

        var detail = $"to {input.Advocate}: {input.Reason}";
        return show.Done(http, carries, "reassigned referral", detail, "It was given over, and the books have followed.");
    }

    private static async Task<Answer> WriteAsync(
        PathId<ReferralId> id, FormFields form, HttpContext http, StaffCaller caller, WriteMessage write, ShowRecord show,
        CancellationToken ct)
    {
        var written = await write.RunAsync(caller.Program, id.Value, null, caller.Name, form.Text("message_text"), ct);
        if (written.Refused(out var refusal, out _))
            return await show.BackAsync(http, id.Value, RecordInput.Back(RecordForm.Message, form, refusal, "message_text"), ct);
        return show.Done(http, id.Value, "wrote in thread", null, "Sent.");
    }
}
