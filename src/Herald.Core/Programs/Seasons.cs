namespace Herald.Core.Programs;

/// <summary>
/// The seasons of a program, as it chose them over time. A choice holds from the next season on; what was counted before stays as it was
/// counted. The first season after a change may be shorter, so that the one after it begins in the month that was chosen.
/// </summary>
public sealed class Seasons
{
    private static readonly SeasonPlan Quarter = new(SeasonLength.Quarter, 1, DateOnly.MinValue);

    private readonly IReadOnlyList<SeasonPlan> plans;

    private Seasons(IReadOnlyList<SeasonPlan> plans) => this.plans = plans;

    /// <summary>The quarters of the calendar: what a program has that has chosen nothing.</summary>
    public static Seasons Quarters { get; } = new([Quarter]);

    /// <summary>All choices, the oldest first; the first holds for all days before the second.</summary>
    public IReadOnlyList<SeasonPlan> Plans => plans;

    /// <summary>The latest choice, which may hold from a day to come on.</summary>
    public SeasonPlan Chosen => plans[^1];

    /// <summary>Choices as they were kept.</summary>
    public static Seasons Of(IReadOnlyList<SeasonPlan> plans) =>
        plans.Count > 0 ? new(plans) : throw new ArgumentException("At least one plan is needed.", nameof(plans));

    /// <summary>What a program begins with.</summary>
    public static Seasons Always(SeasonLength length, int month) => new([SeasonPlan.Of(length, month, DateOnly.MinValue)]);

    /// <summary>The season that a day lies in: its first day, and the day after its last.</summary>
    public (DateOnly From, DateOnly Next) Around(DateOnly day)
    {
        var at = plans.Count - 1;
        while (at > 0 && plans[at].From > day)
            at--;
        var first = plans[at].FirstOf(day);
        var next = first.AddMonths(plans[at].Months);
        if (first < plans[at].From)
            first = plans[at].From;
        if (at + 1 < plans.Count && plans[at + 1].From < next)
            next = plans[at + 1].From;
        return (first, next);
    }

    /// <summary>
    /// The same with another choice from the next season on. What happens tomorrow may be counted already, so that a season which begins
    /// tomorrow stays as it was told. A choice that has not begun to hold is replaced.
    /// </summary>
    public Seasons Choose(SeasonLength length, int month, DateOnly today)
    {
        var from = Around(today.AddDays(1)).Next;
        var held = plans.Where(plan => plan.From < from).ToList();
        var chosen = SeasonPlan.Of(length, month, from);
        if (!chosen.Agrees(held[^1]))
            held.Add(chosen);
        return held.SequenceEqual(plans) ? this : new(held);
    }
}
