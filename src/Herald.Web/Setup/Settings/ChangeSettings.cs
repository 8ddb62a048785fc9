using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.SignIn;
using Herald.Web.Programs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Setup.Settings;

/// <summary>Changes a program's settings as staff has written them, and notes what is otherwise than before.</summary>
internal sealed class ChangeSettings(HeraldDb db, SaveProgram save, AuditTrail audit)
{
    // The terms are pages long; that they changed is noted, and the words stand in the program.
    private const int ShownMax = 100;

    public async Task<bool> RunAsync(StaffCaller caller, ProgramInput input, CancellationToken ct)
    {
        var before = SettingsForm.Of(await db.Programs.SingleAsync(row => row.Id == caller.Program, ct));
        var program = await save.RunAsync(caller.Program, input, ct);
        var changes = Changes(before, SettingsForm.Of(program)).ToArray();
        if (changes.Length == 0)
            return false;
        audit.Note(db, caller, "changed settings", program.Slug, string.Join("; ", changes));
        return true;
    }

    private static IEnumerable<string> Changes(SettingsForm before, SettingsForm after) =>
        Lines(before).Zip(Lines(after)).Where(static pair => pair.First.Text != pair.Second.Text)
            .Select(static pair => $"{pair.First.Label}: {Shown(pair.First.Text)} → {Shown(pair.Second.Text)}");

    private static IEnumerable<(string Label, string? Text)> Lines(SettingsForm form) =>
    [
        ("Name", form.Name), ("Hue", form.Hue), ("Mark", form.Mark), ("Voice", form.Voice), ("Time zone", form.TimeZone),
        ("Language", form.Locale),
        ("Points", form.PointsName), ("Destination", form.Destination), ("Hosts", form.AllowedHosts?.Replace('\n', ' ')),
        ("Terms", form.Terms), ("Credit", form.Model), ("Window", form.WindowDays), ("Season", form.SeasonLength),
        ("Season from month", form.SeasonMonth), ("Asks in a week", form.AsksPerWeek), ("Fallback owner", form.FallbackOwnerEmail),
        ("Contact", form.ContactEmail), ("Wall of fame", form.Wall ? "open to everybody" : "closed"),
    ];

    private static string Shown(string? text) => text switch
    {
        null => "none",
        { Length: > ShownMax } => text[..ShownMax] + "…",
        _ => text,
    };
}
