using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>
/// Which fields of a body must be given. Nobody writes that down twice: an empty body is checked, and the fields that its own
/// checks miss are the needed ones.
/// </summary>
internal static class NeededFields
{
    private const string SaidInWords = "Needed; ";
    private const string InputMark = "herald-input";

    public static void Mark(OpenApiSchema schema, Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
            return;
        var faults = new Faults();
        ((IChecked)Activator.CreateInstance(type)!).Check(faults);
        var missed = faults.ToRefusal().Fields
            .Where(static field => field.Value.Contains(Checks.Needed)).Select(static field => field.Key.Split('.')[^1]);
        schema.Required = missed.Where(name => schema.Properties?.ContainsKey(name) == true).ToHashSet(StringComparer.Ordinal);
        (schema.Metadata ??= new Dictionary<string, object>(StringComparer.Ordinal))[InputMark] = true;
    }

    /// <summary>A field that must be given cannot be null.</summary>
    public static void Settle(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            if (schema.Metadata?.ContainsKey(InputMark) != true || schema.Properties is null)
                continue;
            foreach (var name in schema.Required ?? new HashSet<string>())
                schema.Properties[name] = WithoutNull(schema.Properties[name]);
            foreach (var property in schema.Properties.Values)
                property.Description = WithoutNeeded(property.Description);
        }
    }

    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { Type: { } type } plain)
            plain.Type = type & ~JsonSchemaType.Null;
        return schema.OneOf?.Where(static one => one.Type != JsonSchemaType.Null).ToList() is [var only] ? only : schema;
    }

    // The comment in the source says it too; the schema says it once.
    private static string? WithoutNeeded(string? text) =>
        text is not null && text.StartsWith(SaidInWords, StringComparison.Ordinal) && text.Length > SaidInWords.Length
            ? char.ToUpperInvariant(text[SaidInWords.Length]) + text[(SaidInWords.Length + 1)..]
            : text;
}
