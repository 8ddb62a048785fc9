using System.Text.Json;
using System.Text.Json.Nodes;
using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Web.Platform.Inputs;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>Gives the values that the API writes in a form of its own (ids, instants, money) the schema of that form.</summary>
internal sealed class DescribeSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var given = context.JsonTypeInfo.Type;
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (type == typeof(Money))
            schema.Examples = [new JsonObject { ["amount"] = 12900, ["currency"] = "USD" }];
        else if (typeof(IChecked).IsAssignableFrom(type))
            NeededFields.Mark(schema, type);
        else if (typeof(IEnumerable<KeyValuePair<string, JsonElement>>).IsAssignableFrom(type))
            schema.AdditionalPropertiesAllowed = true;
        else if (type.IsEnum)
            NameValues(schema, type);
        else if (OwnForm(type) is { } form)
            Take(schema, form, nullable: type != given && PathIds.IdPrefix(type) is null); // An id says elsewhere where it may be null.
        return Task.CompletedTask;
    }

    // The framework counts null among the values of a set that is only ever optional; whether it is optional stands where it is used.
    private static void NameValues(OpenApiSchema schema, Type set)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. Enum.GetNames(set).Select(static name => JsonValue.Create(JsonNamingPolicy.SnakeCaseLower.ConvertName(name)))];
    }

    private static OpenApiSchema? OwnForm(Type type)
    {
        if (PathIds.IdPrefix(type) is { } prefix)
            return PathIds.Schema(prefix);
        if (type == typeof(DateTimeOffset))
            return new() { Type = JsonSchemaType.String, Format = "date-time", Examples = [JsonValue.Create("2026-11-21T09:30:00Z")] };
        if (type == typeof(JsonElement))
            return new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true };
        if (type == typeof(Currency))
            return Word("^[A-Z]{3}$", "USD", "A currency of ISO 4217.");
        if (type == typeof(Unit))
            return Word("^(points|[A-Z]{3})$", "points", "`points`, or a currency of ISO 4217.");
        return type == typeof(Holder) ? Word(null, SampleId.Of("adv"), null) : null;
    }

    private static OpenApiSchema Word(string? pattern, string example, string? description) =>
        new() { Type = JsonSchemaType.String, Pattern = pattern, Examples = [JsonValue.Create(example)], Description = description };

    private static void Take(OpenApiSchema schema, OpenApiSchema form, bool nullable)
    {
        schema.Type = nullable ? form.Type | JsonSchemaType.Null : form.Type;
        schema.Format = form.Format;
        schema.Pattern = form.Pattern;
        schema.Examples = form.Examples;
        schema.Description ??= form.Description;
        schema.AdditionalPropertiesAllowed = form.AdditionalPropertiesAllowed;
    }
}
