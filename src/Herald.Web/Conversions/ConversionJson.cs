using System.Text.Json.Serialization;

namespace Herald.Web.Conversions;

[JsonSerializable(typeof(EventInput))]
[JsonSerializable(typeof(EventBatch))]
[JsonSerializable(typeof(EventAnswer))]
[JsonSerializable(typeof(BatchAnswer))]
internal sealed partial class ConversionJson : JsonSerializerContext;
