using System.Globalization;
using Herald.Web.Platform.Forms;
using Herald.Web.Programs;

namespace Herald.Web.Setup.Settings;

/// <summary>A program's settings as they stand in the form: every field as it was typed.</summary>
public sealed record SettingsForm
{
    public const int TermsMax = 10_000;
    private const string LastTouch = "last_touch";

    public string? Name { get; init; }

    /// <summary>Only for a program that is made; it stays for ever.</summary>
    public string? Slug { get; init; }

    public string? Hue { get; init; }

    public string? Mark { get; init; }

    public string? Voice { get; init; }

    public string? TimeZone { get; init; }

    public string? Locale { get; init; }

    /// <summary>Only for a program that is made.</summary>
    public string? Currency { get; init; }

    public string? PointsName { get; init; }

    public string? Destination { get; init; }

    /// <summary>One host on each line.</summary>
    public string? AllowedHosts { get; init; }

    public string? Terms { get; init; }

    public string Model { get; init; } = LastTouch;

    public string? WindowDays { get; init; }

    public string? SeasonLength { get; init; }

    public string? SeasonMonth { get; init; }

    /// <summary>The day from which the seasons hold; null where they always did.</summary>
    public DateOnly? SeasonFrom { get; init; }

    /// <summary>How often an advocate may be asked in a week; a program that is made begins with the usual.</summary>
    public string? AsksPerWeek { get; init; }

    public string? FallbackOwnerEmail { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>Whether the wall of fame is open to everybody.</summary>
    public bool Wall { get; init; }

    /// <summary>The hosts, one by one.</summary>
    public IReadOnlyList<string> Hosts => AllowedHosts?.Split(
        ['\n', ',', ' '], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What a new program begins with.</summary>
    internal static SettingsForm New() => new()
    {
        Hue = Text(ProgramDraft.DefaultHue),
        TimeZone = "UTC",
        Locale = ProgramDraft.DefaultLocale,
        Currency = "USD",
        PointsName = "points",
        WindowDays = Text(Core.Programs.AttributionPolicy.Default.WindowDays),
        SeasonLength = SeasonChoices.TextOf(Core.Programs.SeasonLength.Quarter),
        SeasonMonth = Text(1),
    };

    internal static SettingsForm Of(FormFields fields) => new()
    {
        Name = fields.Text("name"),
        Slug = fields.Text("slug"),
        Hue = fields.Text("brand.hue"),
        Mark = fields.Text("brand.mark"),
        Voice = fields.Text("brand.voice"),
        TimeZone = fields.Text("time_zone"),
        Locale = fields.Text("locale"),
        Currency = fields.Text("currency")?.ToUpperInvariant(),
        PointsName = fields.Text("points_name"),
        Destination = fields.Text("destination"),
        AllowedHosts = fields.Text("allowed_hosts"),
        Terms = fields.Text("terms"),
        Model = fields.Text("attribution.model") ?? LastTouch,
        WindowDays = fields.Text("attribution.window_days"),
        SeasonLength = fields.Text("season.length"),
        SeasonMonth = fields.Text("season.first_month"),
        AsksPerWeek = fields.Text("asks_per_week"),
        FallbackOwnerEmail = fields.Text("fallback_owner_email"),
        ContactEmail = fields.Text("contact_email"),
        Wall = fields.Text("wall") is not null,
    };

    internal static SettingsForm Of(Core.Programs.Program program) => new()
    {
        Name = program.Name,
        Slug = program.Slug,
        Hue = Text(program.Brand.Hue),
        Mark = program.Brand.Mark,
        Voice = program.Brand.Voice,
        TimeZone = program.TimeZone,
        Locale = program.Locale,
        Currency = program.Currency.Code,
        PointsName = program.PointsName,
        Destination = program.Destination,
        AllowedHosts = program.AllowedHosts.Count == 0 ? null : string.Join('\n', program.AllowedHosts),
        Terms = program.Terms.Length == 0 ? null : program.Terms,
        Model = program.Attribution.Model == Core.Programs.AttributionModel.FirstTouch ? "first_touch" : LastTouch,
        WindowDays = Text(program.Attribution.WindowDays),
        SeasonLength = SeasonChoices.TextOf(program.Seasons.Chosen.Length),
        SeasonMonth = Text(program.Seasons.Chosen.FirstMonth),
        SeasonFrom = SeasonView.Of(program.Seasons.Chosen).From,
        AsksPerWeek = Text(program.AsksPerWeek),
        FallbackOwnerEmail = program.FallbackOwnerEmail,
        ContactEmail = program.ContactEmail,
        Wall = program.Wall,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
