using Herald.Core.Steering;

namespace Herald.Web.Insights.Steering;

/// <summary>A series of what is steered, and the same channel by channel where that is known.</summary>
internal sealed record SteeredSeries(SteeredSubject Subject, SteeredMeasure Measure, DailySeries Days, IReadOnlyList<DailySeries> Channels);
