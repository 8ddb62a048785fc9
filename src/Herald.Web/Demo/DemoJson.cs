using System.Text.Json.Serialization;

namespace Herald.Web.Demo;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(LaterPattern))]
internal sealed partial class DemoJson : JsonSerializerContext;
