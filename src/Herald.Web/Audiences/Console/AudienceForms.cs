using Herald.Core.Ids;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Audiences.Console;

/// <summary>What the forms of the audiences' pages do.</summary>
internal static class AudienceForms
{
    private const string Button = "do";

    /// <summary>The pieces of the builder that follow what is written.</summary>
    public static async Task<RazorComponentResult<PreviewPart>> Preview(
        string slug, FormFields fields, StaffCaller caller, PreviewAudience preview, CancellationToken ct) =>
        new(new { Preview = await preview.OfAsync(caller.Program, AudienceForm.Of(fields), ct), Home = $"/console/{slug}" });

    public static async Task<Results<RazorComponentResult<AudiencePage>, SeeOther>> Make(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, OpenBuilder builder, SaveAudience save, CancellationToken ct)
    {
        var button = fields.Text(Button);
        var form = EditRows.Apply(AudienceForm.Of(fields), button);
        var reading = AudienceReading.Of(form);
        if (button != EditRows.Save || reading.Faults.Any)
            return await builder.ShowAsync(caller, null, form, FaultsOf(button), null, ct);
        if ((await save.CreateAsync(Author.Of(caller), reading.Input, ct)).Refused(out var refusal, out var id))
            return await builder.ShowAsync(caller, null, form, FormFaults.Of(refusal), null, ct);
        Notice.Leave(http, "The audience is made: whatever asks for it finds it from now on.");
        return new SeeOther($"/console/{slug}/audiences/{id}");
    }

    public static async Task<Results<RazorComponentResult<AudiencePage>, SeeOther, Refused>> Change(
        string slug, PathId<AudienceId> id, FormFields fields, StaffCaller caller, HttpContext http, OpenBuilder builder,
        AudienceQueries audiences, SaveAudience save, CancellationToken ct)
    {
        if (await audiences.FindAsync(caller.Program, id.Value, ct) is not { } audience)
            return Refused.NotFound("audience");
        var button = fields.Text(Button);
        var form = EditRows.Apply(AudienceForm.Of(fields), button);
        var reading = AudienceReading.Of(form);
        if (button != EditRows.Save || reading.Faults.Any)
            return await builder.ShowAsync(caller, audience, form, FaultsOf(button), null, ct);
        if ((await save.ChangeAsync(Author.Of(caller), audience.Id, reading.Input, ct)).Refused(out var refusal, out _))
            return await builder.ShowAsync(caller, audience, form, FormFaults.Of(refusal), null, ct);
        Notice.Leave(http, "The audience is saved: who belongs to it is asked by the new condition from now on.");
        return new SeeOther($"/console/{slug}/audiences/{audience.Id}");
    }

    // While the form itself is changed it is too early to say what is wrong.
    private static FormFaults? FaultsOf(string? button) => EditRows.Shapes(button) ? FormFaults.None : null;
}
