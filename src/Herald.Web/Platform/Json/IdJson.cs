using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Ids;

namespace Herald.Web.Platform.Json;

/// <summary>Ids are read and written in their printed form.</summary>
internal sealed class IdJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(face =>
            face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<TId> : JsonConverter<TId>
        where TId : struct, IEntityId<TId>
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && IdText.TryRead(reader.GetString(), out TId id)
                ? id
                : throw new JsonException($"An id that begins with {TId.Prefix}_ is expected here.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(IdText.Print(value));
    }
}
