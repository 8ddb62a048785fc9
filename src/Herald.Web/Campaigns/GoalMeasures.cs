using Herald.Core.Campaigns;

namespace Herald.Web.Campaigns;

/// <summary>What goals count, by the names that the API and the forms have for it.</summary>
internal static class GoalMeasures
{
    private static readonly (string Name, GoalMeasure Measure)[] Named =
    [
        ("referrals", GoalMeasure.Referrals), ("qualified", GoalMeasure.Qualified), ("won", GoalMeasure.Won),
        ("closed_value", GoalMeasure.ClosedValue), ("shares", GoalMeasure.Shares), ("reviews", GoalMeasure.Reviews),
        ("new_advocates", GoalMeasure.NewAdvocates), ("satisfaction", GoalMeasure.Satisfaction),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Named.Select(static one => one.Name)];

    public static IReadOnlyList<GoalMeasure> All { get; } = [.. Named.Select(static one => one.Measure)];

    public static GoalMeasure? Find(string? name) =>
        Named.Where(one => one.Name == name).Select(static one => (GoalMeasure?)one.Measure).FirstOrDefault();

    public static string NameOf(GoalMeasure measure) => Named.Single(one => one.Measure == measure).Name;
}
