using Herald.Core.Steering;

namespace Herald.Core.Tests.Steering;

/// <summary>Series with and without falls, made by dice of which the seed is known.</summary>
internal sealed class MadeSeries(int seed)
{
    /// <summary>A Sunday.</summary>
    public static readonly DateOnly LastDay = new(2026, 3, 1);

    private static readonly double[] Weekdays = [0.3, 1.3, 1.3, 1.2, 1.2, 1.1, 0.6];
    private readonly Random random = new(seed);

    /// <summary>So many a day on average, less on weekends, spread so many times wider than by chance.</summary>
    public DailySeries Of(string name, double mean, double spread = 1, double fall = 0, int fallDays = 0)
    {
        var counts = Enumerable.Range(0, FindFalls.DaysMax).Select(at =>
        {
            var day = LastDay.AddDays(at - FindFalls.DaysMax + 1);
            var expected = mean * Weekdays[(int)day.DayOfWeek];
            return Count(at >= FindFalls.DaysMax - fallDays ? expected * (1 - fall) : expected, spread);
        });
        return new(name, LastDay, [.. counts]);
    }

    // A wider spread comes of things that happen together: so many at once on average.
    private long Count(double mean, double spread)
    {
        long count = 0;
        for (var batches = Poisson(mean / Size(spread)); batches > 0; batches--)
            count += Batch(spread);
        return count;
    }

    // Batches are geometric: with a size of s on average, the spread is 2s - 1.
    private static double Size(double spread) => (spread + 1) / 2;

    private long Batch(double spread)
    {
        long size = 1;
        while (random.NextDouble() > 1 / Size(spread))
            size++;
        return size;
    }

    private int Poisson(double mean)
    {
        var (count, left) = (0, Math.Exp(-mean));
        for (var product = random.NextDouble(); product > left; product *= random.NextDouble())
            count++;
        return count;
    }
}
