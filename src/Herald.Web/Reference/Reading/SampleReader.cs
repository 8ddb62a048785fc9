using System.Text.Json.Nodes;

namespace Herald.Web.Reference.Reading;

/// <summary>Makes an example of a schema where the endpoint gives none.</summary>
internal sealed class SampleReader(Pointers pointers)
{
    private const int DepthMax = 5;

    public JsonNode? Of(JsonNode given, bool onlyNeeded = false) => Make(given, onlyNeeded, DepthMax);

    private JsonNode? Make(JsonNode given, bool onlyNeeded, int depth)
    {
        var schema = pointers.Meant(given);
        if (depth == 0)
            return null;
        if ((schema["example"] ?? First(schema["examples"]) ?? First(schema["enum"])) is { } example)
            return example.DeepClone();
        if (schema["oneOf"] is JsonArray choices)
            return Make(choices[0]!, onlyNeeded, depth - 1);
        return TypeOf(schema) switch
        {
            "array" => schema["items"] is { } items && Make(items, onlyNeeded, depth - 1) is { } one ? new JsonArray(one) : [],
            "object" => Fields(schema, onlyNeeded, depth),
            "integer" or "number" => schema["minimum"]?.DeepClone() ?? 1,
            "boolean" => true,
            "string" => "…",
            _ => null,
        };
    }

    private JsonObject Fields(JsonObject schema, bool onlyNeeded, int depth)
    {
        var needed = Pointers.Needed(schema);
        var fields = new JsonObject();
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            if (!onlyNeeded || needed.Contains(name))
                fields[name] = Make(property!, onlyNeeded, depth - 1);
        }

        return fields;
    }

    private static JsonNode? First(JsonNode? choices) => (choices as JsonArray)?.FirstOrDefault();

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(static type => type!.GetValue<string>()).FirstOrDefault(static type => type != "null"),
        var type => type?.GetValue<string>(),
    };
}
