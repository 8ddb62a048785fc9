using System.Globalization;

namespace Herald.Web.Ui.Charts;

/// <summary>Where values stand on a chart: from nothing at the foot to a round number at the top.</summary>
public sealed record ChartScale(double Top, IReadOnlyList<double> Ticks)
{
    // Room for the half of a dot and for the words at the foot, in hundredths of the height.
    private const double Head = 8;
    private const double Foot = 14;
    private const int StepsMax = 4;
    private static readonly double[] RoundSteps = [1, 2, 2.5, 5, 10];

    public static ChartScale Of(IEnumerable<ChartPoint> points)
    {
        var values = points.SelectMany(static point => new[] { point.Value, point.Before ?? 0 }).ToList();
        var whole = values.TrueForAll(static value => value == Math.Floor(value));
        var step = StepOf(values.DefaultIfEmpty(0).Max() / StepsMax, whole);
        var count = Math.Max(1, (int)Math.Ceiling(values.DefaultIfEmpty(0).Max() / step));
        return new(step * count, [.. Enumerable.Range(0, count + 1).Select(number => number * step)]);
    }

    /// <summary>How far from the top a value stands, as a percentage of the height.</summary>
    public double Down(double value) => Head + (100 - Head - Foot) * (1 - value / Top);

    /// <summary>How far from the left a point stands, as a percentage of the width.</summary>
    public static double Across(int index, int count) => count < 2 ? 50 : 100.0 * index / (count - 1);

    /// <summary>A number as SVG takes it.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    public static string Share(double value) => Number(value) + "%";

    /// <summary>The corners of a line, as a polyline takes them.</summary>
    public string Corners(IReadOnlyList<double> values) => string.Join(
        ' ', values.Select((value, index) => $"{Number(Across(index, values.Count))},{Number(Down(value))}"));

    // The smallest of 1, 2, 2.5, 5 times a power of ten that is enough; people do not come in halves.
    private static double StepOf(double least, bool whole)
    {
        if (least <= 0)
            return 1;
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        var step = power * RoundSteps.First(round => round * power >= least - 1e-9);
        return whole ? Math.Max(1, Math.Ceiling(step)) : step;
    }
}
