using System.Text.Json.Serialization;
using Herald.Web.Insights.Clicks;
using Herald.Web.Insights.Origins;

namespace Herald.Web.Insights;

[JsonSerializable(typeof(SummaryView))]
[JsonSerializable(typeof(DaysView))]
[JsonSerializable(typeof(ClicksView))]
[JsonSerializable(typeof(OriginsView))]
internal sealed partial class InsightJson : JsonSerializerContext;
