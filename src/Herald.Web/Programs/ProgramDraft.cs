using System.Globalization;
using System.Text.RegularExpressions;
using Herald.Core;
using Herald.Core.Programs;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>What a new program is made of.</summary>
internal sealed partial record ProgramDraft(string Slug, string Name, string Destination)
{
    public const int DefaultHue = 35;
    public const string DefaultLocale = "en-GB";

    // What the console has at these addresses itself.
    private static readonly string[] Reserved = ["new"];

    public string TimeZone { get; init; } = "UTC";

    public string Locale { get; init; } = DefaultLocale;

    public string Currency { get; init; } = "USD";

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public string Terms { get; init; } = "";

    public int Hue { get; init; } = DefaultHue;

    /// <summary>One to three letters for the logo's stub; the first of the name where it is left out.</summary>
    public string? Mark { get; init; }

    /// <summary>The line that greets; a usual one where it is left out.</summary>
    public string? Voice { get; init; }

    public string PointsName { get; init; } = "points";

    public AttributionPolicy Attribution { get; init; } = AttributionPolicy.Default;

    public Seasons Seasons { get; init; } = Seasons.Quarters;

    public string? FallbackOwnerEmail { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>The logo's letters as the program begins with them.</summary>
    public static string MarkOf(string name) =>
        name.Trim() is { Length: > 0 } text ? StringInfo.GetNextTextElement(text).ToUpperInvariant() : "H";

    /// <summary>The line that greets as the program begins with it.</summary>
    public static string VoiceOf(string name) => $"{name}: word of mouth, well kept.";

    public Refusal? FindFault()
    {
        var faults = new Faults();
        if (!SlugForm().IsMatch(Slug))
            faults.Add("slug", "2 to 40 small letters, digits and hyphens are expected, beginning with a letter.", "invalid_slug");
        if (Reserved.Contains(Slug))
            faults.Add("slug", $"'{Slug}' is an address of Herald's own; take another.", "invalid_slug");
        faults.Text("name", Name, ProgramChecks.NameMax);
        ProgramChecks.Destination(faults, "destination", Destination);
        ProgramChecks.Hosts(faults, "allowed_hosts", AllowedHosts);
        faults.OptionalZone("time_zone", TimeZone);
        faults.OptionalLocale("locale", Locale);
        if (!Core.Amounts.Currency.TryFind(Currency, out _))
            faults.Add("currency", "A currency of ISO 4217 is expected, such as USD.", "unknown_currency");
        ProgramChecks.Hue(faults, "hue", Hue);
        ProgramChecks.Terms(faults, "terms", Terms);
        faults.OptionalEmail("fallback_owner_email", FallbackOwnerEmail);
        faults.OptionalEmail("contact_email", ContactEmail);
        return faults.Any ? faults.ToRefusal() : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,38}[a-z0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlugForm();
}
