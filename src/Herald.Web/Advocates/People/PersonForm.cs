using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Herald.Web.Platform.Forms;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Advocates.People;

/// <summary>An advocate as he stands in the form: every field as it was typed.</summary>
public sealed record PersonForm
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? ExternalId { get; init; }

    public string? Company { get; init; }

    /// <summary>What the company's own systems call that company.</summary>
    public string? CompanyId { get; init; }

    public string? Locale { get; init; }

    public string? TimeZone { get; init; }

    /// <summary>A line for each: its name, an equals sign, and its value.</summary>
    public string? Attributes { get; init; }

    /// <summary>What he was like when the form was opened, as <see cref="Mark"/> sums it up.</summary>
    public string? Seen { get; init; }

    // What can be changed of him, by the names that the fields have.
    private IEnumerable<(string Name, string? Value)> Fields =>
    [
        ("name", Name), ("e-mail", Email), ("id", ExternalId), ("company", Company), ("company's id", CompanyId), ("language", Locale),
        ("time zone", TimeZone), ("attributes", Attributes),
    ];

    internal static PersonForm Of(FormFields fields) => new()
    {
        Seen = fields.Text("seen"),
        Name = fields.Text("name"),
        Email = fields.Text("email"),
        ExternalId = fields.Text("external_id"),
        Company = fields.Text("account.name"),
        CompanyId = fields.Text("account.external_id"),
        Locale = fields.Text("locale"),
        TimeZone = fields.Text("time_zone"),
        Attributes = fields.Text("attributes"),
    };

    internal static PersonForm Of(AdvocateView advocate)
    {
        var stored = StoredOf(advocate);
        return stored with { Seen = stored.Mark() };
    }

    /// <summary>Tells two states of an advocate apart.</summary>
    internal string Mark() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', Fields.Select(static field => field.Value)))));

    /// <summary>Which fields differ, for the audit log, which tells no personal data.</summary>
    internal string ChangedFrom(PersonForm before) => string.Join(
        ", ", Fields.Zip(before.Fields).Where(static pair => pair.First.Value != pair.Second.Value).Select(static pair => pair.First.Name));

    private static PersonForm StoredOf(AdvocateView advocate) => new()
    {
        Name = advocate.Name,
        Email = advocate.Email,
        ExternalId = advocate.ExternalId,
        Company = advocate.Account?.Name,
        CompanyId = advocate.Account?.ExternalId,
        Locale = advocate.Locale,
        TimeZone = advocate.TimeZone,
        Attributes = string.Join('\n', advocate.Attributes.EnumerateObject().Select(static one => $"{one.Name} = {Written(one.Value)}")),
    };

    internal (AdvocateInput Input, Faults Faults) Read()
    {
        var faults = new Faults();
        var input = new AdvocateInput
        {
            Name = Name,
            Email = Email,
            ExternalId = ExternalId,
            Account = Company is null ? null : new() { Name = Company, ExternalId = CompanyId ?? Company },
            Locale = Locale,
            TimeZone = TimeZone,
            Attributes = AttributesOf(faults),
        };
        input.Check(faults);
        return (input, faults);
    }

    private Dictionary<string, JsonElement> AttributesOf(Faults faults)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var line in (Attributes ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf('=', StringComparison.Ordinal);
            if (at < 1)
                faults.Add("attributes", $"Write a name, an equals sign and a value in each line; “{line}” has none.");
            else
                values[line[..at].Trim()] = ValueOf(line[(at + 1)..].Trim());
        }

        return values;
    }

    // A text that would be read as something else stands in quotes, as JSON writes it.
    private static string Written(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text == text.Trim() && !text.StartsWith('"')
        && !text.Contains('\n', StringComparison.Ordinal) && ValueOf(text).ValueKind == JsonValueKind.String ? text : value.GetRawText();

    // A postal code, or a phone number.
    private static bool IsCode(string text) => text.StartsWith('+') || (text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]));

    private static string? Unquoted(string text)
    {
        if (text is not ['"', .., '"'])
            return null;
        try
        {
            return JsonSerializer.Deserialize(text, PersonFormJson.Default.String);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // As it is written: a number, a truth, or else a text.
    private static JsonElement ValueOf(string text) => text switch
    {
        _ when Unquoted(text) is { } quoted => JsonSerializer.SerializeToElement(quoted, PersonFormJson.Default.String),
        "true" or "false" => JsonSerializer.SerializeToElement(text == "true", PersonFormJson.Default.Boolean),
        _ when decimal.TryParse(text, Number, CultureInfo.InvariantCulture, out var number) && !IsCode(text) =>
            JsonSerializer.SerializeToElement(number, PersonFormJson.Default.Decimal),
        _ => JsonSerializer.SerializeToElement(text, PersonFormJson.Default.String),
    };
}
