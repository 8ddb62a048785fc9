using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Web.Platform;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>Writes an endpoint's examples as the API itself would write them.</summary>
internal sealed class ExampleText(JsonSerializerOptions options)
{
    public void Put(OpenApiOperation operation, ApiExample example)
    {
        if (example.Input is { } input && operation.RequestBody?.Content is { } body)
            Put(body, Said(Write(input)));
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status[0] == '2' && response.Content is { } content && example.Answer is { } answer)
                Put(content, Write(answer));
        }
    }

    private static void Put(IDictionary<string, OpenApiMediaType> content, JsonNode? example)
    {
        foreach (var media in content.Values)
            media.Example = example?.DeepClone();
    }

    private JsonNode? Write(object value) => JsonSerializer.SerializeToNode(value, options.GetTypeInfo(value.GetType()));

    // What a caller leaves out is not written as null.
    private static JsonNode? Said(JsonNode? node)
    {
        if (node is not JsonObject fields)
            return node;
        foreach (var name in fields.Where(static field => field.Value is null).Select(static field => field.Key).ToList())
            fields.Remove(name);
        foreach (var (_, value) in fields)
            Said(value);
        return fields;
    }
}
