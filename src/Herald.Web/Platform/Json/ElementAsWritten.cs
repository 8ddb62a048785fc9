using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Web.Platform.Json;

/// <summary>
/// JSON that is kept as it was written and looked at later, such as one event of a batch: what is wrong within it is refused with it,
/// not with all that stands beside it.
/// </summary>
internal sealed class ElementAsWritten : JsonConverter<JsonElement>
{
    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonElement.ParseValue(ref reader);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);
}
