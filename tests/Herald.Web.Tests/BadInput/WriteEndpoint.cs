using System.Text.Json.Nodes;

namespace Herald.Web.Tests.BadInput;

/// <summary>An address that writes, with a body that it takes; bad bodies are made from it by changing one place.</summary>
public sealed record WriteEndpoint(string Name, HttpMethod Method, string Path, string Body)
{
    /// <summary>Stands for a field that is left out.</summary>
    public const string Left = "(left out)";

    public JsonObject Good => JsonNode.Parse(Body)!.AsObject();

    /// <summary>The good body with other JSON at a place such as <c>give.0.amount</c>.</summary>
    public string With(string place, string json)
    {
        var body = Good;
        var steps = place.Split('.');
        JsonNode at = body;
        foreach (var step in steps[..^1])
            at = int.TryParse(step, out var index) ? at[index]! : at[step] ?? (at[step] = new JsonObject());
        // The text goes in as it is written, be it what a JSON library would not write.
        const string mark = "\"(here)\"";
        if (json == Left && at is JsonArray items)
            items.RemoveAt(int.Parse(steps[^1]));
        else if (json == Left)
            at.AsObject().Remove(steps[^1]);
        else if (int.TryParse(steps[^1], out var last))
            at[last] = "(here)";
        else
            at[steps[^1]] = "(here)";
        return body.ToJsonString().Replace(mark, json, StringComparison.Ordinal);
    }

    /// <summary>Every place within the good body.</summary>
    public IEnumerable<string> Places() => PlacesOf(Good, "");

    private static IEnumerable<string> PlacesOf(JsonNode? node, string before)
    {
        var parts = node switch
        {
            JsonObject fields => fields.Select(static field => (field.Key, field.Value)),
            JsonArray items => items.Select(static (item, at) => (Key: at.ToString(), Value: item)),
            _ => [],
        };
        foreach (var (name, value) in parts.ToArray())
        {
            yield return before + name;
            foreach (var place in PlacesOf(value, before + name + "."))
                yield return place;
        }
    }
}
