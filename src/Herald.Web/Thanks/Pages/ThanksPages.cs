using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Pages;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

using Answer = Microsoft.AspNetCore.Http.HttpResults.Results<
    Herald.Web.Platform.Forms.SeeOther,
    Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<Herald.Web.Thanks.Pages.ThanksTaskPage>,
    Herald.Web.Platform.Problems.Refused>;

namespace Herald.Web.Thanks.Pages;

/// <summary>The pages of thanks in the console, and what their forms do.</summary>
internal static class ThanksPages
{
    private const string All = "/console/{slug}/thanks";
    private const string One = All + "/{id}";

    public static void MapThanksPages(this IEndpointRouteBuilder app)
    {
        app.MapPage(All, PagePolicies.See, List);
        app.MapForm(All + "/budget", PagePolicies.Run, SetBudget).WritesInTurn();
        app.MapPage(All + "/new", PagePolicies.Work, ShowNew);
        app.MapForm(All + "/new", PagePolicies.Work, Make).WritesInTurn();
        app.MapPage(One, PagePolicies.See, Show);
        app.MapForm(One, PagePolicies.Work, Change).WritesInTurn();
        app.MapForm(One + "/steps", PagePolicies.Work, Step).WritesInTurn();
        app.MapForm(One + "/address", PagePolicies.Work, Ask).WritesInTurn();
        app.MapOwnThanks();
    }

    private static async Task<RazorComponentResult<ThanksListPage>> List(
        string? list, string? page, StaffCaller caller, HttpContext http, ShowThanks show, CancellationToken ct)
    {
        // An address that asks for a list that there is not shows who waits.
        var asked = Enum.TryParse<ThanksList>(list, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : ThanksList.Waiting;
        return await show.ListAsync(caller, asked, ListInQuery.PageIn(page), null, Notice.Take(http), ct);
    }

    private static async Task<Results<SeeOther, RazorComponentResult<ThanksListPage>>> SetBudget(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, ConsoleFrames frames, SetThanksBudget set, AuditTrail audit,
        HeraldDb db, ShowThanks show, CancellationToken ct)
    {
        var faults = new Faults();
        var typed = fields.Text("amount");
        var input = new ThanksBudgetInput
        {
            Amount = AmountInForm.Read(typed, "amount", (await frames.MeasuresAsync(caller.Program, ct)).Currency, faults),
        };
        if (faults.Any)
            return await show.ListAsync(caller, ThanksList.Waiting, 1, (typed, FormFaults.Of(faults.ToRefusal())), null, ct);
        await set.RunAsync(caller.Program, input, ct);
        audit.Note(db, caller, "set budget for thanks", slug, input.Amount?.ToString() ?? "no limit");
        Notice.Leave(http, "The budget is set.");
        return new SeeOther($"/console/{slug}/thanks");
    }

    private static Task<RazorComponentResult<NewThanksPage>> ShowNew(
        string? advocate, StaffCaller caller, ShowThanks show, CancellationToken ct) =>
        show.NewAsync(caller, new() { Advocate = IdText.TryRead(advocate ?? "", out AdvocateId _) ? advocate : null }, FormFaults.None, ct);

    private static async Task<Results<SeeOther, RazorComponentResult<NewThanksPage>>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, ConsoleFrames frames, SaveThanks save, AuditTrail audit,
        HeraldDb db, ShowThanks show, CancellationToken ct)
    {
        var (form, faults) = (ThanksForm.Of(fields), new Faults());
        var input = form.New((await frames.MeasuresAsync(caller.Program, ct)).Currency, faults);
        if (faults.Any)
            return await show.NewAsync(caller, form, FormFaults.Of(faults.ToRefusal()), ct);
        if ((await save.MakeAsync(caller.Program, input, ct)).Refused(out var refusal, out var id))
        {
            // Of all that may be wrong with a name the field is what can be mended.
            var back = refusal.Fields.Count > 0 ? FormFaults.Of(refusal) : new FormFaults(
                new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["advocate"] = [refusal.Message] });
            return await show.NewAsync(caller, form, back, ct);
        }

        audit.Note(db, caller, "made thanks", id.ToString(), input.Reason);
        Notice.Leave(http, "The task is made.");
        return new SeeOther($"/console/{slug}/thanks/{id}");
    }

    private static async Task<Results<RazorComponentResult<ThanksTaskPage>, Refused>> Show(
        PathId<ThanksId> id, StaffCaller caller, HttpContext http, ShowThanks show, CancellationToken ct) =>
        await show.TaskAsync(caller, id.Value, null, FormFaults.None, FormFaults.None, Notice.Take(http), ct) is { } page
            ? page
            : Refused.NotFound("thanks");

    private static async Task<Answer> Change(
        string slug, PathId<ThanksId> id, FormFields fields, StaffCaller caller, HttpContext http, WriteThanks write, CancellationToken ct)
    {
        if (await write.ChangeAsync(caller, id.Value, fields, ct) is { } back)
            return back;
        Notice.Leave(http, "It is kept.");
        return new SeeOther($"/console/{slug}/thanks/{id.Value}");
    }

    private static async Task<Answer> Step(
        string slug, PathId<ThanksId> id, FormFields fields, StaffCaller caller, HttpContext http, WriteThanks write, CancellationToken ct)
    {
        // The words that stand in the form are kept with the step.
        if (fields.Text("kind") is not null && await write.ChangeAsync(caller, id.Value, fields, ct) is { } back)
            return back;
        if (await write.StepAsync(caller, id.Value, fields, ct) is { } refused)
            return refused;
        Notice.Leave(http, fields.Text("to") switch
        {
            "sent" => "Sent.",
            "delivered" => "It has arrived.",
            "dropped" => "Dropped.",
            _ => "It is yours.",
        });
        return new SeeOther($"/console/{slug}/thanks/{id.Value}");
    }

    private static async Task<Answer> Ask(
        string slug, PathId<ThanksId> id, FormFields fields, StaffCaller caller, HttpContext http, AskAddress ask, AuditTrail audit,
        HeraldDb db, CancellationToken ct)
    {
        if ((await ask.RunAsync(caller.Program, id.Value, caller.Name, ct)).Refused(out var refusal, out _))
            return Refused.Because(refusal);
        audit.Note(db, caller, "asked for postal address", id.Value.ToString());
        Notice.Leave(http, "Asked. The answer shows here.");
        return new SeeOther($"/console/{slug}/thanks/{id.Value}");
    }
}
