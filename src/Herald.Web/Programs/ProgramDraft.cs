using System.Text.RegularExpressions;
using Herald.Core;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>What a new program is made of.</summary>
internal sealed partial record ProgramDraft(string Slug, string Name, string Destination)
{
    public string TimeZone { get; init; } = "UTC";

    public string Currency { get; init; } = "USD";

    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    public string Terms { get; init; } = "";

    public int Hue { get; init; } = 35;

    public string? FallbackOwnerEmail { get; init; }

    public Refusal? FindFault()
    {
        var faults = new Faults();
        if (!SlugForm().IsMatch(Slug))
            faults.Add("slug", "2 to 40 small letters, digits and hyphens are expected, beginning with a letter.", "invalid_slug");
        faults.Text("name", Name, ProgramChecks.NameMax);
        ProgramChecks.Destination(faults, "destination", Destination);
        ProgramChecks.Hosts(faults, "allowed_hosts", AllowedHosts);
        faults.OptionalZone("time_zone", TimeZone);
        if (!Core.Amounts.Currency.TryFind(Currency, out _))
            faults.Add("currency", "A currency of ISO 4217 is expected, such as USD.", "unknown_currency");
        ProgramChecks.Hue(faults, "hue", Hue);
        ProgramChecks.Terms(faults, "terms", Terms);
        faults.OptionalEmail("fallback_owner_email", FallbackOwnerEmail);
        return faults.Any ? faults.ToRefusal() : null;
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,38}[a-z0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SlugForm();
}
