using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Ids;

namespace Herald.Data.Json;

/// <summary>Ids of every kind in JSON as they print: <c>"ref_01jd…"</c>. An id of another kind is refused.</summary>
public sealed class IdsAsText : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsValueType: true, IsGenericType: false }
        && typeToConvert.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(One<>).MakeGenericType(typeToConvert))!;

    private sealed class One<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            IdText.TryRead<TId>(reader.TokenType == JsonTokenType.String ? reader.GetString() : null, out var id)
                ? id
                : throw new JsonException($"Expected an id that begins with '{TId.Prefix}_'.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(IdText.Print(value));
    }
}
