using System.Text.Json.Nodes;

namespace Herald.Web.Reference.Reading;

/// <summary>Follows <c>$ref</c> within the document.</summary>
internal sealed class Pointers(JsonObject document)
{
    public JsonObject Follow(JsonNode node)
    {
        while (node["$ref"]?.GetValue<string>() is { } pointer)
            node = pointer.TrimStart('#', '/').Split('/').Aggregate((JsonNode)document, static (at, name) => at[name]!);
        return node.AsObject();
    }

    /// <summary>What a schema means where it is not null: the one other choice of a <c>oneOf</c> with null.</summary>
    public JsonObject Meant(JsonNode node)
    {
        var schema = Follow(node);
        var choices = (schema["oneOf"] as JsonArray)?.Select(one => Follow(one!)).Where(static one => !IsNull(one)).ToList();
        return choices is [var only] ? only : schema;
    }

    /// <summary>The names of the fields that must be there.</summary>
    public static HashSet<string> Needed(JsonObject schema) =>
        (schema["required"] as JsonArray)?.Select(static name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal) ?? [];

    public static bool IsNull(JsonObject schema) => schema["type"] is JsonValue type && type.GetValue<string>() == "null";
}
