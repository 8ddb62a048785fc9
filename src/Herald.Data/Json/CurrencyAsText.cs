using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Amounts;

namespace Herald.Data.Json;

/// <summary>A currency in JSON: its three capital letters.</summary>
public sealed class CurrencyAsText : JsonConverter<Currency>
{
    public override Currency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return Currency.TryFind(text, out var currency)
            ? currency
            : throw new JsonException($"Expected a currency of ISO 4217 in capital letters, found '{text}'.");
    }

    public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
}
