using System.Text.Json.Nodes;

namespace Herald.Web.Reference.Reading;

/// <summary>Flattens a schema into fields with paths, down to a depth that a person still reads.</summary>
internal sealed class SchemaReader(Pointers pointers)
{
    private const int DepthMax = 4;

    /// <summary>The fields of an answer.</summary>
    public IReadOnlyList<ReferenceField> Read(JsonNode schema)
    {
        var fields = new List<ReferenceField>();
        Add(fields, "", pointers.Meant(schema), DepthMax);
        return fields;
    }

    /// <summary>The fields of a body: what may be left out may be null as well, so that is not said of each.</summary>
    public IReadOnlyList<ReferenceField> ReadInput(JsonNode schema) =>
        [.. Read(schema).Select(static field => field with { Type = field.Type.Replace(TypeText.OrNull, "", StringComparison.Ordinal) })];

    public ReferenceField ReadParameter(JsonObject parameter) => new(
        parameter["name"]!.GetValue<string>(),
        new TypeText(pointers).Of(parameter["schema"]!) + ", in " + parameter["in"]!.GetValue<string>(),
        parameter["required"]?.GetValue<bool>() == true,
        parameter["description"]?.GetValue<string>());

    private void Add(List<ReferenceField> fields, string path, JsonObject schema, int depth)
    {
        if (depth == 0)
            return;
        if (schema["items"] is { } items)
        {
            Add(fields, path + "[]", pointers.Meant(items), depth);
            return;
        }

        var needed = Pointers.Needed(schema);
        foreach (var (name, property) in schema["properties"] as JsonObject ?? [])
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var meant = pointers.Meant(property!);
            fields.Add(new(at, new TypeText(pointers).Of(property!), needed.Contains(name), Description(property!, meant)));
            Add(fields, at, meant, depth - 1);
        }
    }

    private static string? Description(JsonNode property, JsonObject meant) =>
        (property["description"] ?? meant["description"])?.GetValue<string>();
}
