using System.Text.Json.Nodes;
using Herald.Core.Ids;
using Herald.Web.Platform.Inputs;
using Microsoft.OpenApi;

namespace Herald.Web.Reference.Document;

/// <summary>Ids, wherever they stand: in addresses and in bodies.</summary>
internal static class PathIds
{
    /// <summary>The prefix that ids in this place begin with; null where it takes no id.</summary>
    public static string? PrefixOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(PathId<>)
        ? IdPrefix(type.GetGenericArguments()[0])
        : null;

    /// <summary>The prefix of an id's own type; null for other types.</summary>
    public static string? IdPrefix(Type type) => type.IsValueType && type.GetInterfaces().Any(static face =>
        face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>))
        ? (string)type.GetProperty(nameof(IEntityId<>.Prefix))!.GetValue(null)!
        : null;

    public static void Describe(OpenApiOperation operation, string parameter, string prefix)
    {
        foreach (var one in operation.Parameters?.OfType<OpenApiParameter>().Where(one => one.Name == parameter) ?? [])
        {
            one.Description ??= $"An id that begins with `{prefix}_`.";
            one.Schema = Schema(prefix);
        }
    }

    public static OpenApiSchema Schema(string prefix) => new()
    {
        Type = JsonSchemaType.String,
        Pattern = SampleId.Pattern(prefix),
        Examples = [JsonValue.Create(SampleId.Of(prefix))],
    };
}
