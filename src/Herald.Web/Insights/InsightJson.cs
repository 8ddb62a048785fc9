using System.Text.Json.Serialization;
using Herald.Web.Insights.Clicks;

namespace Herald.Web.Insights;

[JsonSerializable(typeof(SummaryView))]
[JsonSerializable(typeof(DaysView))]
[JsonSerializable(typeof(ClicksView))]
internal sealed partial class InsightJson : JsonSerializerContext;
