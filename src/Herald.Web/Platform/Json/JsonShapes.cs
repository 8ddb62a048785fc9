using System.Text.Json.Serialization.Metadata;

namespace Herald.Web.Platform.Json;

/// <summary>The source-generated shapes of one capability.</summary>
internal sealed record JsonShapes(IJsonTypeInfoResolver Resolver);
