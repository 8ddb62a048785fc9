using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Herald.Web.Platform.Inputs;
using Microsoft.AspNetCore.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>What a shape is called in the document: the thing's own name, without the code's word for showing it.</summary>
internal static class SchemaName
{
    private const string Suffix = "View";

    public static string? Of(JsonTypeInfo info)
    {
        if (info.Type == typeof(JsonElement))
            return null;
        if (info.Type.IsGenericType && info.Type.GetGenericTypeDefinition() == typeof(Page<>))
            return Bare(info.Type.GetGenericArguments()[0].Name) + "Page";
        return OpenApiOptions.CreateDefaultSchemaReferenceId(info) is { } name ? Bare(name) : null;
    }

    private static string Bare(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name;
}
