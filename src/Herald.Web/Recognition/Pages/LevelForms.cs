using System.Globalization;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Herald.Web.Recognition.Pages;

/// <summary>The page of levels in the console, and what its form does.</summary>
internal static class LevelForms
{
    private const string Button = "do";

    public static async Task<RazorComponentResult<LevelsPage>> Show(
        StaffCaller caller, HttpContext http, LevelQueries levels, ShowLevels show, CancellationToken ct) => await show.RunAsync(
            caller, LadderForm.Of(await levels.ViewAsync(caller.Program, ct)), FormFaults.None, null, Notice.Take(http), ct);

    public static async Task<Results<RazorComponentResult<LevelsPage>, SeeOther>> Save(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, LevelQueries levels, ShowLevels show, SaveLadder save,
        AuditTrail audit, HeraldDb db, CancellationToken ct)
    {
        var button = fields.Text(Button);
        var typed = LadderForm.Of(fields);
        var form = typed.Shaped(button);
        if (form != typed)
            return await show.RunAsync(caller, form, FormFaults.None, null, null, ct);
        var (input, faults) = form.Read();
        if (faults.Any)
            return await show.RunAsync(caller, form, new(faults.ToRefusal().Fields), null, null, ct);
        var version = (await levels.ViewAsync(caller.Program, ct)).Version;
        if (form.Version != version.ToString(CultureInfo.InvariantCulture))
            return await show.RunAsync(caller, Anew(form, version), Overtaken(), input, null, ct);
        if (button != "save")
            return await show.RunAsync(caller, form, FormFaults.None, input, null, ct);
        if ((await save.RunAsync(caller.Program, input, ct)).Refused(out var refusal, out var saved))
            return await show.RunAsync(caller, form, FormFaults.Of(refusal), null, null, ct);
        if (saved != version)
            audit.Note(db, caller, "changed levels", slug, Told(input));
        Notice.Leave(http, saved == version
            ? "Nothing was changed, so that nothing was saved."
            : "The levels are saved. Who goes up by them is told within moments.");
        return new SeeOther($"/console/{slug}/levels");
    }

    private static LadderForm Anew(LadderForm form, int version) =>
        form with { Version = version.ToString(CultureInfo.InvariantCulture) };

    private static FormFaults Overtaken() => FormFaults.Because(
        "Somebody else has changed the levels meanwhile. Below is what you wrote; saving it puts it in the place of theirs.");

    private static string Told(LadderInput input) => string.Join(
        ", ", input.Levels!.Select(static level => string.Create(CultureInfo.InvariantCulture, $"{level!.Name} from {level.Points:N0}")));
}
