namespace Herald.Core.Statistics;

/// <summary>
/// How likely counts are that are spread more widely than chance alone would spread them: the negative binomial distribution, whose
/// mean and variance are given, and which is Poisson's where these are the same. Sums of exact terms, without any table or dice.
/// </summary>
public static class CountTail
{
    // Beyond this the terms are summed around the mean only; what lies further is smaller than any level that is asked for.
    private const double DeviationsMax = 40;
    private const double Negligible = 1e-18;

    /// <summary>
    /// How likely a count of at most so many is. Refused as a fault of the caller: a mean that is not above 0, a variance below it.
    /// </summary>
    public static double AtMost(long count, double mean, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        if (count < 0)
            return 0;
        var (shape, share) = Fit(mean, variance);
        var from = Math.Max(0, (long)Math.Floor(mean - (DeviationsMax * Math.Sqrt(Math.Max(variance, mean)))));
        var sum = 0d;
        for (var at = count; at >= from; at--)
        {
            var term = Math.Exp(LogTerm(at, mean, shape, share));
            sum += term;
            // Below the mean the terms only fall: what is left adds nothing that a double could hold.
            if (at < mean && term < sum * Negligible)
                break;
        }

        return Math.Min(1, sum);
    }

    /// <summary>The smallest count that is reached or stayed below with at least this probability, such as 0.1 or 0.9.</summary>
    public static long Quantile(double probability, double mean, double variance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        var (low, high) = (0L, (long)Math.Ceiling(mean + (DeviationsMax * Math.Sqrt(Math.Max(variance, mean)))) + 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (AtMost(middle, mean, variance) >= probability)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    // Null where the variance is no larger than the mean, or so little that rounding would eat the difference: that is Poisson's.
    private static (double? Shape, double Share) Fit(double mean, double variance) =>
        variance <= mean * (1 + 1e-6) ? (null, 0) : (mean * mean / (variance - mean), mean / variance);

    private static double LogTerm(long count, double mean, double? shape, double share) => shape is { } of
        ? LogGamma(count + of) - LogGamma(of) - LogGamma(count + 1) + (of * Math.Log(share)) + (count * Math.Log(1 - share))
        : (count * Math.Log(mean)) - mean - LogGamma(count + 1);

    // Stirling's series, which is exact to the last digits from 10 on; smaller arguments are moved there.
    private static double LogGamma(double value)
    {
        var moved = 0d;
        for (; value < 10; value++)
            moved -= Math.Log(value);
        var inverse = 1 / value;
        var square = inverse * inverse;
        var series = inverse * ((1d / 12) - (square * ((1d / 360) - (square * ((1d / 1260) - (square * ((1d / 1680)
            - (square * (1d / 1188)))))))));
        return moved + ((value - 0.5) * Math.Log(value)) - value + (0.5 * Math.Log(2 * Math.PI)) + series;
    }
}
