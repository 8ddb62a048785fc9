using Herald.Core.Steering;

namespace Herald.Web.Insights.Steering;

/// <summary>A series that has fallen.</summary>
/// <param name="Fall">By how much, since when.</param>
/// <param name="Series">What it is of.</param>
/// <param name="Channels">The channels that it is about; empty for all, or where nobody knows.</param>
internal sealed record FallenSeries(Fall Fall, SteeredSeries Series, IReadOnlyList<string> Channels)
{
    public static FallenSeries Of(Fall fall, SteeredSeries series) => new(fall, series, FindFalls.Within(fall, series.Channels));
}
