using System.Text.Json;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Advocates;

/// <summary>
/// An advocate as the company's systems know him. Sent by POST, fields that are left out stay as they are; by PUT they are empty from then
/// on, but for the rep of his company.
/// </summary>
internal sealed record AdvocateInput : IChecked
{
    /// <summary>His id in the company's own systems; 1 to 128 characters.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Needed; how he is found where there is no external_id.</summary>
    public string? Email { get; init; }

    /// <summary>Needed; 1 to 200 characters.</summary>
    public string? Name { get; init; }

    public AccountInput? Account { get; init; }

    /// <summary>Up to 50 texts, numbers and truths by name; replaces those sent before.</summary>
    public IReadOnlyDictionary<string, JsonElement>? Attributes { get; init; }

    /// <summary>BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>IANA zone.</summary>
    public string? TimeZone { get; init; }

    public void Check(Faults faults)
    {
        faults.OptionalText("external_id", ExternalId, 128);
        faults.Email("email", Email);
        faults.Text("name", Name, 200);
        Account?.Check(faults);
        NamedValues.Check(faults, "attributes", Attributes);
        faults.OptionalLocale("locale", Locale);
        faults.OptionalZone("time_zone", TimeZone);
    }
}
