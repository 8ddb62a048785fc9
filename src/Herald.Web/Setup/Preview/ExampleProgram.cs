using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Web.Platform.Problems;
using Herald.Web.Programs;
using Herald.Web.Setup.Settings;

namespace Herald.Web.Setup.Preview;

/// <summary>
/// A program as it would be with what a form says: what is missing or wrong there has a usual value, so that there is something to see.
/// </summary>
internal static class ExampleProgram
{
    private const string SomeName = "Your program";
    private const string SomePlace = "https://www.example.com/";

    public static Core.Programs.Program Of(ProgramId id, SettingsForm form, DateTimeOffset now)
    {
        var (input, _) = ReadSettings.From(form);
        var faulty = new Faults();
        input.Check(faulty);
        var wrong = faulty.ToRefusal().Fields;
        var name = Text(form.Name, "name") ?? SomeName;
        return new()
        {
            Id = id,
            Slug = form.Slug ?? "new",
            Tag = "abc",
            Name = name,
            Brand = new(
                Math.Clamp(input.Brand?.Hue ?? ProgramDraft.DefaultHue, 0, 359),
                Text(form.Mark, "brand.mark") ?? ProgramDraft.MarkOf(name),
                Text(form.Voice, "brand.voice") ?? ProgramDraft.VoiceOf(name)),
            Locale = Text(form.Locale, "locale") ?? ProgramDraft.DefaultLocale,
            TimeZone = Text(form.TimeZone, "time_zone") ?? "UTC",
            Currency = Currency.TryFind(form.Currency, out var currency) ? currency : Currency.Of("USD"),
            PointsName = Text(form.PointsName, "points_name") ?? "points",
            Destination = Text(form.Destination, "destination") ?? SomePlace,
            AllowedHosts = [],
            Terms = Text(form.Terms, "terms") ?? "",
            Attribution = AttributionPolicy.Default,
            CreatedAt = now,
        };

        string? Text(string? text, string field) => wrong.ContainsKey(field) ? null : text;
    }
}
