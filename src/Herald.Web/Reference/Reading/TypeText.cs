using System.Text.Json.Nodes;

namespace Herald.Web.Reference.Reading;

/// <summary>A schema's type and limits in a few words: <c>text, 1 to 200 characters</c>; <c>adv_… or null</c>.</summary>
internal sealed class TypeText(Pointers pointers)
{
    public const string OrNull = " or null";

    public string Of(JsonNode given)
    {
        var schema = pointers.Meant(given);
        var name = schema["enum"] is JsonArray choices
            ? string.Join(" | ", choices.Select(static choice => choice?.ToString() ?? "null"))
            : Plain(schema) + Limits(schema);
        return TakesNull(given.AsObject(), schema) ? name + OrNull : name;
    }

    private string Plain(JsonObject schema) => TypeOf(schema) switch
    {
        "string" when schema["pattern"]?.GetValue<string>() is ['^', _, _, _, '_', ..] pattern => pattern[1..5] + "…",
        "string" when schema["format"]?.GetValue<string>() == "date-time" => "instant",
        "string" => "text",
        "integer" => "whole number",
        "boolean" => "true or false",
        "array" => "list of " + (schema["items"] is { } items ? Of(items) : "anything"),
        "object" or null when schema["properties"] is not null => "object",
        "object" => "object of your own",
        null => "anything",
        var other => other,
    };

    private static string Limits(JsonObject schema)
    {
        var (least, most) = (schema["minimum"] ?? schema["minLength"], schema["maximum"] ?? schema["maxLength"]);
        var unit = schema["maxLength"] is null ? "" : " characters";
        return (least, most) switch
        {
            (null, null) => "",
            (null, _) => $", at most {most}{unit}",
            (_, null) => $", at least {least}{unit}",
            _ => $", {least} to {most}{unit}",
        } + (schema["default"] is { } usual ? $", {usual} unless told" : "");
    }

    private static string? TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(static type => type!.GetValue<string>()).FirstOrDefault(static type => type != "null"),
        var type => type?.GetValue<string>(),
    };

    private bool TakesNull(JsonObject given, JsonObject meant) =>
        (meant["type"] is JsonArray types && types.Any(static type => type!.GetValue<string>() == "null"))
        || (given["oneOf"] is JsonArray choices && choices.Any(one => Pointers.IsNull(pointers.Follow(one!))));
}
