namespace Herald.Core.Statistics;

/// <summary>
/// What a share lies between that was counted on some: Wilson's score interval, which holds for few and for shares near 0 and 1 too; and
/// what the difference of two shares lies between, by Newcombe's hybrid of both their score intervals.
/// </summary>
public static class ShareInterval
{
    /// <summary>The interval of one share; all from 0 to 1 where nothing was counted.</summary>
    /// <param name="hits">How many of them did it.</param>
    /// <param name="of">How many there are.</param>
    /// <param name="confidence">How sure one is to be, such as 0.95.</param>
    public static Interval Of(long hits, long of, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, of);
        if (of == 0)
            return new(0, 1);
        var (z, share) = (Deviations(confidence), (double)hits / of);
        var square = z * z;
        var middle = (share + (square / (2 * of))) / (1 + (square / of));
        var half = z / (1 + (square / of)) * Math.Sqrt((share * (1 - share) / of) + (square / (4d * of * of)));
        return new(hits == 0 ? 0 : Math.Max(0, middle - half), hits == of ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>The interval of the first share less the second; both are counted on somebody.</summary>
    public static Interval OfDifference((long Hits, long Of) first, (long Hits, long Of) second, double confidence = 0.95)
    {
        var (one, other) = (Of(first.Hits, first.Of, confidence), Of(second.Hits, second.Of, confidence));
        var (p, q) = (Share(first), Share(second));
        return new(
            p - q - Math.Sqrt(((p - one.Low) * (p - one.Low)) + ((other.High - q) * (other.High - q))),
            p - q + Math.Sqrt(((one.High - p) * (one.High - p)) + ((q - other.Low) * (q - other.Low))));
    }

    private static double Share((long Hits, long Of) counted) => counted.Of == 0 ? 0 : (double)counted.Hits / counted.Of;

    // How many standard deviations lie on either side; the normal distribution's quantile, found by halving, which is exact enough.
    private static double Deviations(double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(confidence);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        var (low, high) = (0d, 40d);
        for (var round = 0; round < 60; round++)
        {
            var middle = (low + high) / 2;
            if (Within(middle) < confidence)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    // The probability of lying within so many deviations: a series of positive terms near the middle, a continued fraction in the tails.
    private static double Within(double deviations)
    {
        if (deviations > 6)
            return 1 - Tail(deviations);
        var (term, sum) = (deviations, deviations);
        for (var at = 1; term > sum * 1e-17 && at < 500; at++)
        {
            term *= deviations * deviations / ((2 * at) + 1);
            sum += term;
        }

        return 2 * sum * Density(deviations);
    }

    private static double Tail(double deviations)
    {
        var fraction = 0d;
        for (var at = 60; at > 0; at--)
            fraction = at / (deviations + fraction);
        return 2 * Density(deviations) / (deviations + fraction);
    }

    private static double Density(double deviations) => Math.Exp(-deviations * deviations / 2) / Math.Sqrt(2 * Math.PI);
}
