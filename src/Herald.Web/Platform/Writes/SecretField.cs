using System.Text.Json.Nodes;

namespace Herald.Web.Platform.Writes;

/// <summary>A field of an endpoint's answer that is answered once and never kept: a repeated request gets null there.</summary>
internal sealed record SecretField(string Name)
{
    /// <summary>The answer as it may be kept.</summary>
    public string Without(string answer)
    {
        var json = JsonNode.Parse(answer)!;
        json[Name] = null;
        return json.ToJsonString();
    }
}
