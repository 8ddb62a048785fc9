using System.Text;
using System.Text.Json.Nodes;

namespace Herald.Web.Reference.Reading;

/// <summary>A call as a person would paste it: <c>$HERALD</c> is the address, <c>$HERALD_KEY</c> the key.</summary>
internal static class CurlText
{
    private const string Break = " \\\n  ";

    public static string Of(string method, string path, IReadOnlyList<JsonObject> parameters, JsonNode? body)
    {
        foreach (var parameter in parameters.Where(static one => In(one) == "path"))
        {
            var name = parameter["name"]!.GetValue<string>();
            path = path.Replace($"{{{name}}}", (parameter["schema"]?["examples"]?[0] ?? name).ToString(), StringComparison.Ordinal);
        }

        var text = new StringBuilder("curl ");
        if (method is "put" or "patch" or "delete" || (method == "post" && body is null))
            text.Append("--request ").Append(method.ToUpperInvariant()).Append(' ');
        text.Append("\"$HERALD").Append(path).Append('"').Append(Break).Append("--header \"Authorization: Bearer $HERALD_KEY\"");
        if (parameters.Any(static one => In(one) == "header" && one["name"]!.GetValue<string>() == "Idempotency-Key"))
            text.Append(Break).Append("--header \"Idempotency-Key: $(uuidgen)\"");
        if (body is not null)
            text.Append(Break).Append("--json '").Append(PrettyJson.Of(body).Replace("'", "'\\''", StringComparison.Ordinal)).Append('\'');
        return text.ToString();
    }

    private static string In(JsonObject parameter) => parameter["in"]!.GetValue<string>();
}
