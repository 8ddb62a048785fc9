namespace Herald.Core.Asks;

/// <summary>
/// How often one advocate may be asked within any seven days, over all challenges and messages. It looks back from each moment, so that
/// no Monday brings a flood.
/// </summary>
/// <param name="PerWeek">What the program allows.</param>
/// <param name="Used">How often he was asked within the last seven days.</param>
public readonly record struct AskBudget(int PerWeek, int Used)
{
    /// <summary>More is no budget.</summary>
    public const int PerWeekMax = 50;

    /// <summary>How long an ask counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>How often he may still be asked now.</summary>
    public int Left => Math.Max(0, PerWeek - Used);

    /// <summary>
    /// Why he is not to be asked on this day; null where he may. Refused, in this order: <c>respite_holds</c>, <c>ask_budget_used</c>.
    /// </summary>
    public Refusal? Obstacle(Respite? respite, DateOnly today)
    {
        if (respite is not null && respite.HoldsOn(today))
        {
            var until = respite.Until is { } last ? $"until {last:O}" : "until somebody ends it";
            return new("respite_holds", $"He is not to be asked {until}: {respite.Reason}");
        }

        return Left > 0 ? null : new(
            "ask_budget_used", $"He was asked {Used} times within seven days, and the program allows {PerWeek}; ask him later.");
    }
}
