using System.Text.Json.Serialization;

namespace Herald.Web.Insights;

[JsonSerializable(typeof(SummaryView))]
internal sealed partial class InsightJson : JsonSerializerContext;
