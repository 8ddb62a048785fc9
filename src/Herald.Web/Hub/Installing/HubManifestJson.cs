using System.Text.Json.Serialization;

namespace Herald.Web.Hub.Installing;

/// <summary>Writes a manifest with the names that its specification has.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HubManifest))]
internal sealed partial class HubManifestJson : JsonSerializerContext;
