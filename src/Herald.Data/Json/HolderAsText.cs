using System.Text.Json;
using System.Text.Json.Serialization;
using Herald.Core.Ids;
using Herald.Core.Ledger;

namespace Herald.Data.Json;

/// <summary>The holder of a wallet in JSON: the id of the advocate or of the friend, whose prefix tells which.</summary>
public sealed class HolderAsText : JsonConverter<Holder>
{
    public override Holder Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (IdText.TryRead<AdvocateId>(text, out var advocate))
            return Holder.Of(advocate);
        return IdText.TryRead<FriendId>(text, out var friend)
            ? Holder.Of(friend)
            : throw new JsonException($"Expected the id of an advocate or of a friend, found '{text}'.");
    }

    public override void Write(Utf8JsonWriter writer, Holder value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
