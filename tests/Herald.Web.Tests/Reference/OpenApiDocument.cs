using System.Text.Json.Nodes;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Reference;

/// <summary>The document as Herald serves it, and its operations.</summary>
public sealed record OpenApiDocument(string Text, JsonObject Json)
{
    public IEnumerable<(string Name, JsonObject Call)> Operations => Json["paths"]!.AsObject().SelectMany(static path =>
        path.Value!.AsObject().Select(call => ($"{call.Key.ToUpperInvariant()} {path.Key}", call.Value!.AsObject())));

    public static async Task<OpenApiDocument> GetAsync(Hosts hosts)
    {
        using var http = new HttpClient { BaseAddress = (await hosts.OfAsync(StoreKind.Sqlite)).Address };
        var text = await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        return new(text, JsonNode.Parse(text)!.AsObject());
    }
}
