using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Web.Conversions;

/// <summary>Reads the items of a batch as they were written, so that what is wrong within one is refused with that one alone.</summary>
internal sealed class EachAsWritten : JsonConverter<IReadOnlyList<JsonElement>>
{
    public override IReadOnlyList<JsonElement> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list of events is expected here.");
        var items = new List<JsonElement>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonElement.ParseValue(ref reader));
        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<JsonElement> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
            item.WriteTo(writer);
        writer.WriteEndArray();
    }
}
