using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Web.Platform.Json;

/// <summary>A value that is one word in JSON.</summary>
internal sealed class TextJson<T>(Func<string, T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? read(reader.GetString()!) : throw new JsonException("A text is expected here.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value!.ToString());
}
