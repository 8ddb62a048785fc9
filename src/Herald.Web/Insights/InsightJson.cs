using System.Text.Json.Serialization;

namespace Herald.Web.Insights;

[JsonSerializable(typeof(SummaryView))]
[JsonSerializable(typeof(DaysView))]
internal sealed partial class InsightJson : JsonSerializerContext;
