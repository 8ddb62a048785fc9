namespace Herald.Core.Campaigns;

/// <summary>What a campaign is to reach, and by when. A campaign has one goal of each measure at most.</summary>
/// <param name="Measure">What is counted, from the campaign's first day.</param>
/// <param name="Target">How many at least, 1 or more; minor units of the program's currency for money, tenths for satisfaction.</param>
/// <param name="By">The last day that counts for it, within the campaign's period.</param>
public sealed record Goal(GoalMeasure Measure, long Target, DateOnly By)
{
    /// <summary>The largest target; sums stay exact below it.</summary>
    public const long TargetMax = 1_000_000_000_000;

    /// <summary>The highest average that a goal can aim at, in tenths.</summary>
    public const long AverageMax = 100;
}
