using System.Globalization;
using Herald.Data;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Frames;
using Herald.Web.Platform.SignIn;
using Herald.Web.Ui.Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Setup.Settings;

/// <summary>The pages and forms on which a program is made and set up.</summary>
internal static class SettingsForms
{
    private const string Button = "do";
    private const string HueButton = "hue.";

    public static RazorComponentResult<NewProgramPage> ShowNew(SignedInStaff staff) => Again(staff, SettingsForm.New(), FormFaults.None);

    public static async Task<Results<RazorComponentResult<NewProgramPage>, SeeOther>> Make(
        FormFields fields, SignedInStaff staff, HttpContext http, FoundProgram found, CancellationToken ct)
    {
        var form = Coloured(fields);
        if (fields.Text(Button) is { } button && button.StartsWith(HueButton, StringComparison.Ordinal))
            return Again(staff, form, FormFaults.None);
        var (draft, faults) = ReadSettings.Draft(form);
        if (faults.Any)
            return Again(staff, form, faults);
        if ((await found.RunAsync(staff, draft, ct)).Refused(out var refusal, out var slug))
        {
            return Again(staff, form, refusal.Code == "program_exists"
                ? new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["slug"] = [refusal.Message] })
                : FormFaults.Of(refusal));
        }

        Notice.Leave(http, $"{draft.Name} is made, and you are its owner. This is what comes next.");
        return new SeeOther($"/console/{slug}/setup");
    }

    public static async Task<RazorComponentResult<SettingsPage>> Show(
        StaffCaller caller, HttpContext http, HeraldDb db, ConsoleFrames frames, CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        return Page(await frames.OfAsync(caller, ct), SettingsForm.Of(program), FormFaults.None, Notice.Take(http));
    }

    public static async Task<Results<RazorComponentResult<SettingsPage>, SeeOther>> Save(
        string slug, FormFields fields, StaffCaller caller, HttpContext http, HeraldDb db, ChangeSettings change, ConsoleFrames frames,
        CancellationToken ct)
    {
        var program = await db.Programs.SingleAsync(row => row.Id == caller.Program, ct);
        var form = Coloured(fields) with { Slug = program.Slug, Currency = program.Currency.Code };
        if (fields.Text(Button) is { } button && button.StartsWith(HueButton, StringComparison.Ordinal))
            return Page(await frames.OfAsync(caller, ct), form, FormFaults.None, null);
        var (input, faults) = ReadSettings.From(form);
        if (faults.Any)
            return Page(await frames.OfAsync(caller, ct), form, new(faults.ToRefusal().Fields), null);
        Notice.Leave(http, await change.RunAsync(caller, input, ct) ? "The settings are saved." : "Nothing was changed.");
        return new SeeOther($"/console/{slug}/settings");
    }

    // A colour that was chosen by its button.
    private static SettingsForm Coloured(FormFields fields)
    {
        var form = SettingsForm.Of(fields);
        return fields.Text(Button) is { } button && button.StartsWith(HueButton, StringComparison.Ordinal)
            && int.TryParse(button[HueButton.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var hue)
            ? form with { Hue = hue.ToString(CultureInfo.InvariantCulture) }
            : form;
    }

    private static RazorComponentResult<NewProgramPage> Again(SignedInStaff staff, SettingsForm form, FormFaults faults) =>
        new(new { staff.Name, Form = form, Faults = faults }) { StatusCode = StatusOf(faults) };

    private static RazorComponentResult<SettingsPage> Page(
        Ui.Frames.ConsoleFrame frame, SettingsForm form, FormFaults faults, string? notice) =>
        new(new { Frame = frame, Form = form, Faults = faults, Notice = notice }) { StatusCode = StatusOf(faults) };

    private static int StatusOf(FormFaults faults) => faults.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
}
