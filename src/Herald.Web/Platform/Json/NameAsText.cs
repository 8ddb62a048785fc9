using System.Text.Json;
using System.Text.Json.Serialization;

namespace Herald.Web.Platform.Json;

/// <summary>
/// A member of a closed set by its one name in snake_case. The framework alone takes "qualified,won" too, adds the numbers behind the
/// names, and so reads another member from it.
/// </summary>
internal sealed class NameAsText : JsonConverterFactory
{
    private readonly JsonStringEnumConverter framework = new(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);

    public override bool CanConvert(Type typeToConvert) => framework.CanConvert(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            typeof(One<>).MakeGenericType(typeToConvert), framework.CreateConverter(typeToConvert, options))!;

    private sealed class One<TEnum>(JsonConverter<TEnum> framework) : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly string Names =
            string.Join(", ", Enum.GetNames<TEnum>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String || reader.GetString()!.Contains(',', StringComparison.Ordinal))
                throw new JsonException($"One of {Names} is expected.");
            try
            {
                return framework.Read(ref reader, typeToConvert, options);
            }
            catch (JsonException fault)
            {
                throw new JsonException($"One of {Names} is expected.", fault);
            }
        }

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
            framework.Write(writer, value, options);
    }
}
