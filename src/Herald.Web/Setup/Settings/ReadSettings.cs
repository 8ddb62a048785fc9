using System.Globalization;
using System.Text;
using Herald.Core.Programs;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Programs;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Setup.Settings;

/// <summary>Reads the form of a program's settings as what the API would be sent.</summary>
internal static class ReadSettings
{
    private const int SlugMax = 40;

    /// <summary>The settings, and all that is wrong with them.</summary>
    public static (ProgramInput Input, Faults Faults) From(SettingsForm form)
    {
        var faults = new Faults();
        foreach (var (field, text) in Needed(form))
        {
            if (text is null)
                faults.Add(field, Checks.Needed);
        }

        var input = new ProgramInput
        {
            Name = form.Name,
            Brand = new() { Hue = Number(faults, "brand.hue", form.Hue), Mark = form.Mark, Voice = form.Voice },
            TimeZone = form.TimeZone,
            Locale = form.Locale,
            PointsName = form.PointsName,
            Destination = form.Destination,
            AllowedHosts = form.Hosts,
            Terms = form.Terms ?? "",
            Attribution = new()
            {
                Model = form.Model == "first_touch" ? AttributionModel.FirstTouch : AttributionModel.LastTouch,
                WindowDays = Number(faults, "attribution.window_days", form.WindowDays),
            },
            Season = new()
            {
                Length = SeasonChoices.Read(form.SeasonLength),
                FirstMonth = Number(faults, "season.first_month", form.SeasonMonth),
            },
            AsksPerWeek = Number(faults, "asks_per_week", form.AsksPerWeek),
            FallbackOwnerEmail = form.FallbackOwnerEmail ?? "",
            ContactEmail = form.ContactEmail ?? "",
            Wall = form.Wall,
        };
        input.Check(faults);
        return (input, faults);
    }

    /// <summary>The same for a program that is made: what it is called in addresses, and its money, are said once.</summary>
    public static (ProgramDraft Draft, FormFaults Faults) Draft(SettingsForm form)
    {
        var (input, faults) = From(form with { Mark = form.Mark ?? "H", Voice = form.Voice ?? "…" });
        var draft = new ProgramDraft(form.Slug ?? SlugOf(form.Name), form.Name ?? "", form.Destination ?? "")
        {
            TimeZone = form.TimeZone ?? "UTC",
            Locale = form.Locale ?? ProgramDraft.DefaultLocale,
            Currency = form.Currency ?? "",
            AllowedHosts = form.Hosts,
            Terms = form.Terms ?? "",
            Hue = input.Brand!.Hue ?? ProgramDraft.DefaultHue,
            Mark = form.Mark,
            Voice = form.Voice,
            PointsName = form.PointsName ?? "",
            Attribution = new(input.Attribution!.Model!.Value, input.Attribution.WindowDays ?? AttributionPolicy.Default.WindowDays),
            Seasons = Seasons.Always(
                input.Season!.Length ?? SeasonLength.Quarter, input.Season.FirstMonth is >= 1 and <= 12 and var month ? month : 1),
            FallbackOwnerEmail = form.FallbackOwnerEmail,
            ContactEmail = form.ContactEmail,
        };
        foreach (var (field, messages) in draft.FindFault()?.Fields ?? new Dictionary<string, IReadOnlyList<string>>())
        {
            if (field is "slug" or "currency")
                faults.Add(field, messages[0]);
        }

        return (draft, new(faults.ToRefusal().Fields));
    }

    /// <summary>A name as addresses have it: "Northwind Circle" becomes <c>northwind-circle</c>.</summary>
    public static string SlugOf(string? name)
    {
        var slug = new StringBuilder();
        foreach (var letter in (name ?? "").Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-' && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                slug.Append('-');
            if (slug.Length == SlugMax)
                break;
        }

        return slug.ToString().Trim('-');
    }

    private static IEnumerable<(string Field, string? Text)> Needed(SettingsForm form) =>
    [
        ("name", form.Name), ("brand.hue", form.Hue), ("brand.mark", form.Mark), ("brand.voice", form.Voice), ("time_zone", form.TimeZone),
        ("points_name", form.PointsName), ("destination", form.Destination), ("attribution.window_days", form.WindowDays),
    ];

    private static int? Number(Faults faults, string field, string? text)
    {
        if (text is null)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(field, "A whole number is expected.");
        return null;
    }
}
