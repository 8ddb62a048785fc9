using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Data.Json;

/// <summary>Closed sets in JSON by name in snake_case, never by number: <c>"last_touch"</c>.</summary>
public sealed class NamesAsText : JsonConverterFactory
{
    private readonly JsonStringEnumConverter inner = new(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);

    public override bool CanConvert(Type typeToConvert) => inner.CanConvert(typeToConvert);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        inner.CreateConverter(typeToConvert, options);
}
