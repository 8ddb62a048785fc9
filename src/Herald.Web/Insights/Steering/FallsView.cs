namespace Herald.Web.Insights.Steering;

/// <summary>What has clearly fallen of what is steered, and how much was looked at.</summary>
/// <param name="LastDay">The last day that was looked at, in the program's days: yesterday, since today is not over.</param>
/// <param name="LookedAt">How many series were looked at: challenges, categories and channels, each by what is counted.</param>
/// <param name="Falls">The least likely first; empty where nothing has clearly fallen.</param>
internal sealed record FallsView(DateOnly LastDay, int LookedAt, IReadOnlyList<FallView> Falls)
{
    public static FallsView Of(SteeringView view) => new(view.LastDay, view.LookedAt.Count, [.. view.Falls.Select(FallView.Of)]);
}
