using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Amounts;

namespace Herald.Data.Json;

/// <summary>A unit in JSON: <c>"points"</c> or the code of a currency.</summary>
public sealed class UnitAsText : JsonConverter<Unit>
{
    public override Unit Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (string.Equals(text, Unit.Points.ToString(), StringComparison.Ordinal))
            return Unit.Points;
        return Currency.TryFind(text, out var currency)
            ? Unit.Of(currency)
            : throw new JsonException($"Expected 'points' or a currency of ISO 4217, found '{text}'.");
    }

    public override void Write(Utf8JsonWriter writer, Unit value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
