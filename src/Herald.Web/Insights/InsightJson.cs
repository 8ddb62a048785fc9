using System.Text.Json.Serialization;
using Herald.Web.Insights.Clicks;
using Herald.Web.Insights.Origins;
using Herald.Web.Insights.Steering;

namespace Herald.Web.Insights;

[JsonSerializable(typeof(SummaryView))]
[JsonSerializable(typeof(DaysView))]
[JsonSerializable(typeof(ClicksView))]
[JsonSerializable(typeof(OriginsView))]
[JsonSerializable(typeof(FallsView))]
internal sealed partial class InsightJson : JsonSerializerContext;
