using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Herald.Web.Demo;

/// <summary>The files of the folder demo/, which are in the binary so that it can show them from anywhere.</summary>
internal static class DemoFiles
{
    public static JsonNode Read(string name)
    {
        using var stream = Open(name);
        return JsonNode.Parse(stream)!;
    }

    public static T Read<T>(string name, JsonTypeInfo<T> shape)
    {
        using var stream = Open(name);
        return JsonSerializer.Deserialize(stream, shape)!;
    }

    private static Stream Open(string name) => typeof(DemoFiles).Assembly.GetManifestResourceStream("demo/" + name)
        ?? throw new InvalidOperationException($"demo/{name} is not in this binary; see Herald.Web.csproj.");
}
