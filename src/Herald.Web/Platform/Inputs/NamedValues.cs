using System.Text.Json;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>
/// Free values by name that a company attaches: texts, numbers, truths. Nothing nested, so that conditions can ask for each.
/// </summary>
internal static class NamedValues
{
    public const int CountMax = 50;
    private const int NameMax = 64;
    private const int TextMax = 500;

    public static void Check(Faults faults, string field, IReadOnlyDictionary<string, JsonElement>? values)
    {
        if (values is null)
            return;
        if (values.Count > CountMax)
            faults.Add(field, $"At most {CountMax} are taken; there are {values.Count}.", "too_many");
        foreach (var (name, value) in values.Take(CountMax))
        {
            if (name.Length is 0 or > NameMax || !name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
                faults.Add(field, $"Names are 1 to {NameMax} letters, digits, _ and -; '{Shown(name)}' is not.", "invalid_name");
            else if (value.ValueKind == JsonValueKind.String)
                faults.OptionalText($"{field}.{name}", value.GetString(), TextMax);
            else if (value.ValueKind == JsonValueKind.Number && !value.TryGetDecimal(out _))
                faults.Add($"{field}.{name}", "The number is too large.", "number_out_of_range");
            else if (value.ValueKind is not (JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False))
                faults.Add($"{field}.{name}", "A text, a number, true or false is expected.", "wrong_type");
        }
    }

    /// <summary>The values as the store keeps them: a JSON object, its names in order.</summary>
    public static string Print(IReadOnlyDictionary<string, JsonElement>? values)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in (values ?? new Dictionary<string, JsonElement>())
                .OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>What somebody has, filled up with what he lacks and another has, as far as there is room.</summary>
    public static string Fill(string own, string other)
    {
        var values = Read(own).EnumerateObject().ToDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal);
        foreach (var one in Read(other).EnumerateObject().TakeWhile(_ => values.Count < CountMax))
            values.TryAdd(one.Name, one.Value);
        return Print(values);
    }

    public static JsonElement Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static string Shown(string name) => name.Length > 20 ? name[..20] + "…" : name;
}
