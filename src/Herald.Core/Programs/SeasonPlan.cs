namespace Herald.Core.Programs;

/// <summary>How a program counts its seasons from a day on.</summary>
/// <param name="Length">How long each is.</param>
/// <param name="FirstMonth">The first month of a year, 1 to 12, in which one begins: 2 for quarters from February, May, August and
/// November on.</param>
/// <param name="From">The day from which it is counted so, the first of a month; the first of all days where it was always so.</param>
public sealed record SeasonPlan(SeasonLength Length, int FirstMonth, DateOnly From)
{
    private const int MonthsInYear = 12;

    /// <summary>How many months a season has.</summary>
    public int Months => Length switch
    {
        SeasonLength.Quarter => 3,
        SeasonLength.HalfYear => 6,
        _ => MonthsInYear,
    };

    /// <summary>The same from a day on, begun in any month in which one of its seasons begins.</summary>
    public static SeasonPlan Of(SeasonLength length, int month, DateOnly from)
    {
        var plan = new SeasonPlan(length, month, from);
        return plan with { FirstMonth = ((month - 1) % plan.Months) + 1 };
    }

    /// <summary>Whether seasons are the same by both, whenever they hold.</summary>
    public bool Agrees(SeasonPlan other) => (Length, FirstMonth) == (other.Length, other.FirstMonth);

    /// <summary>The first day of the season that a day lies in, were it counted so for ever.</summary>
    internal DateOnly FirstOf(DateOnly day)
    {
        var since = (day.Month - FirstMonth + MonthsInYear) % Months;
        return new DateOnly(day.Year, day.Month, 1).AddMonths(-since);
    }
}
