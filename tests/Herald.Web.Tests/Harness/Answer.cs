using System.Net;
using System.Text.Json.Nodes;

namespace Herald.Web.Tests.Harness;

/// <summary>What the server answered: status, headers, and the body as JSON where it is JSON.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseMessage Message, string Text, JsonNode? Json)
{
    public JsonNode this[string name] => (Json ?? throw new InvalidOperationException($"No JSON in the answer: {(int)Status} {Text}"))[name]
        ?? throw new InvalidOperationException($"No '{name}' in {Text}");

    public string? Code => Json?["code"]?.GetValue<string>();

    public static async Task<Answer> OfAsync(HttpResponseMessage message)
    {
        var endless = message.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var text = endless ? "" : await message.Content.ReadAsStringAsync();
        // A HEAD request is answered with the type of a body, and none.
        var json = text.Length > 0 && message.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true
            ? JsonNode.Parse(text) : null;
        return new(message.StatusCode, message, text, json);
    }

    /// <summary>The answer, once it has the status that the story needs.</summary>
    public Answer Expect(HttpStatusCode status)
    {
        Status.ShouldBe(status, Text);
        return this;
    }
}
