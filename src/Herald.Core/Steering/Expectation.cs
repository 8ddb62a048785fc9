using Herald.Core.Statistics;

namespace Herald.Core.Steering;

/// <summary>
/// What is to be expected of the days to come, from those that were: each day of the week by itself, and how widely counts were spread
/// around it. A day of the week that was seen little leans on all days.
/// </summary>
public sealed class Expectation
{
    private const int Week = 7;

    // Days of the week count as if two ordinary days had been seen besides.
    private const double Leaning = 2;

    private readonly double[] rates = new double[Week];
    private readonly double total;

    private Expectation(DailySeries series, int from, int days)
    {
        var (sums, seen) = (new double[Week], new int[Week]);
        for (var at = from; at < from + days; at++)
        {
            var day = (int)series.DayAt(at).DayOfWeek;
            sums[day] += series.Counts[at];
            seen[day]++;
            total += series.Counts[at];
        }

        var mean = total / days;
        for (var day = 0; day < Week; day++)
            rates[day] = (sums[day] + (Leaning * mean)) / (seen[day] + Leaning);
        Spread = Math.Max(1, Math.Max(SpreadOfDays(series, from, days), SpreadOfWeeks(series, from, days)));
    }

    /// <summary>How many times wider than by chance counts were spread, by days or by weeks, whichever is more; 1 or above.</summary>
    public double Spread { get; }

    /// <summary>What some days of a series, whole weeks, lead to expect. Null where nothing happened on them.</summary>
    public static Expectation? Of(DailySeries series, int from, int days)
    {
        var expectation = new Expectation(series, from, days);
        return expectation.total > 0 ? expectation : null;
    }

    /// <summary>What is to be expected of a day.</summary>
    public double On(DateOnly day) => rates[(int)day.DayOfWeek];

    /// <summary>What is to be expected of some days, both ends included.</summary>
    public double Within(DateOnly from, DateOnly to) => Enumerable.Range(0, to.DayNumber - from.DayNumber + 1)
        .Sum(at => On(from.AddDays(at)));

    /// <summary>How likely chance brings at most so many on some days; what was seen to expect from is doubtful too.</summary>
    public double ChanceOf(long counted, DateOnly from, DateOnly to)
    {
        var mean = Within(from, to);
        return CountTail.AtMost(counted, mean, Spread * (mean + (mean * mean / total)));
    }

    private double SpreadOfDays(DailySeries series, int from, int days)
    {
        var sum = 0d;
        for (var at = from; at < from + days; at++)
        {
            var expected = On(series.DayAt(at));
            sum += (series.Counts[at] - expected) * (series.Counts[at] - expected) / expected;
        }

        return sum / (days - Week);
    }

    // What drifts from week to week is no chance either.
    private double SpreadOfWeeks(DailySeries series, int from, int days)
    {
        var mean = total * Week / days;
        var sum = 0d;
        for (var at = from; at + Week <= from + days; at += Week)
        {
            var difference = Enumerable.Range(at, Week).Sum(day => (double)series.Counts[day]) - mean;
            sum += difference * difference / mean;
        }

        return sum / ((days / Week) - 1);
    }
}
