namespace Herald.Core.Statistics;

/// <summary>
/// Between which bounds a share lies of which only some were asked: Wilson's interval, which is never of no width and never leaves 0 to 1.
/// For averages of answers between two ends it is wider than need be, since nothing spreads more than answers at the ends alone: it holds
/// however people answer.
/// </summary>
public static class ShareBounds
{
    // Four times of five between the bounds: the deviation beyond which one in ten lies.
    private const double Deviation = 1.2815515655446004;

    /// <summary>The bounds. Refused as a fault of the caller: a share beyond 0 to 1, nobody asked.</summary>
    /// <param name="share">The share of those who were asked.</param>
    /// <param name="count">How many they are.</param>
    public static (double Low, double High) Of(double share, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        const double square = Deviation * Deviation;
        var middle = (share + (square / (2 * count))) / (1 + (square / count));
        var width = Deviation * Math.Sqrt((share * (1 - share) / count) + (square / (4d * count * count))) / (1 + (square / count));
        return (Math.Max(0, middle - width), Math.Min(1, middle + width));
    }
}
