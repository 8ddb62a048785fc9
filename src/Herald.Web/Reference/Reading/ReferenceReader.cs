using System.Text.Json.Nodes;

namespace Herald.Web.Reference.Reading;

/// <summary>Reads the OpenAPI document into chapters, so that the page says what the document says and nothing else.</summary>
internal sealed class ReferenceReader(JsonObject document)
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private readonly Pointers pointers = new(document);

    public IReadOnlyList<ReferenceChapter> Read()
    {
        var calls = (document["paths"] as JsonObject ?? []).SelectMany(static path => Methods
                .Where(method => path.Value![method] is not null)
                .Select(method => (Path: path.Key, Method: method, Call: path.Value![method]!.AsObject())))
            .ToLookup(static one => one.Call["tags"]?[0]?.GetValue<string>() ?? "", StringComparer.Ordinal);
        return
        [
            .. from tag in document["tags"] as JsonArray ?? []
               let name = Text(tag, "name")!
               let operations = calls[name].Select(one => Operation(one.Path, one.Method, one.Call))
               select new ReferenceChapter(name, Text(tag, "description") ?? "", [.. operations]),
        ];
    }

    private ReferenceOperation Operation(string path, string method, JsonObject call)
    {
        var fields = new SchemaReader(pointers);
        var samples = new SampleReader(pointers);
        var body = Json(call["requestBody"]);
        var answers = (call["responses"] as JsonObject ?? [])
            .Select(one => (Status: one.Key, Answer: pointers.Follow(one.Value!))).ToList();
        var good = Json(answers.FirstOrDefault(static one => one.Status[0] == '2').Answer);
        var parameters = (call["parameters"] as JsonArray ?? []).Select(one => pointers.Follow(one!)).ToList();
        return new(Text(call, "operationId") ?? $"{method}-{path}", method.ToUpperInvariant(), path, Text(call, "summary") ?? path)
        {
            Description = Text(call, "description") ?? "",
            Parameters = [.. parameters.Select(fields.ReadParameter)],
            Body = body is null ? [] : fields.ReadInput(body["schema"]!),
            Answer = good is null ? [] : fields.Read(good["schema"]!),
            Answers = [.. answers.Select(static one => new ReferenceAnswer(one.Status, Text(one.Answer, "description") ?? ""))],
            Request = CurlText.Of(
                method, path, parameters, body is null ? null : body["example"] ?? samples.Of(body["schema"]!, onlyNeeded: true)),
            Sample = good is null ? null : PrettyJson.Of(good["example"] ?? samples.Of(good["schema"]!)),
        };
    }

    private JsonObject? Json(JsonNode? holder) =>
        holder is null ? null : pointers.Follow(holder)["content"]?["application/json"] as JsonObject;

    private static string? Text(JsonNode node, string name) => node[name]?.GetValue<string>();
}
