namespace Herald.Web.Ui.Charts;

/// <summary>How numbers are written on charts, and what their elements are called.</summary>
internal static class ChartText
{
    public static string Plain(double value) => value.ToString(value == Math.Floor(value) ? "N0" : "N1", PageCulture.Current);

    /// <summary>An id from a title: letters and digits of any language stay, the rest becomes hyphens.</summary>
    public static string Id(string title) =>
        "chart-" + new string([.. title.ToLowerInvariant().Select(static letter => char.IsLetterOrDigit(letter) ? letter : '-')]);

    /// <summary>Which labels stand below: the ends, and so many between that none touches its neighbour.</summary>
    public static IEnumerable<int> Labelled(int count, int labelsMax)
    {
        var steps = Math.Min(count, labelsMax) - 1;
        return steps < 1 ? Enumerable.Range(0, count) : Enumerable.Range(0, steps + 1).Select(step => step * (count - 1) / steps);
    }
}
