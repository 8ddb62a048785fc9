using System.Text.Json.Serialization;

namespace Herald.Web.Attribution;

[JsonSerializable(typeof(ExplanationView))]
internal sealed partial class ExplanationJson : JsonSerializerContext;
