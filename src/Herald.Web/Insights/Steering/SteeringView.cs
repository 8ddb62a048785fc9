namespace Herald.Web.Insights.Steering;

/// <summary>What has fallen, and all that was looked at.</summary>
/// <param name="Falls">The least likely first.</param>
/// <param name="LookedAt">All series, with what was to be expected of their last seven days.</param>
/// <param name="LastDay">The last day that was looked at: yesterday, since today is not over.</param>
internal sealed record SteeringView(IReadOnlyList<FallenSeries> Falls, IReadOnlyList<LookedAt> LookedAt, DateOnly LastDay);
