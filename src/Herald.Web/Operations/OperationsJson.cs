using System.Text.Json.Serialization;

namespace Herald.Web.Operations;

[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ReadinessView))]
internal sealed partial class OperationsJson : JsonSerializerContext;
