namespace Herald.Web.Ui.Charts;

/// <summary>One value of a chart, with the one of the period before.</summary>
/// <param name="Label">What it is of: a day, a week, a channel.</param>
/// <param name="Value">The value; not negative.</param>
/// <param name="Before">The same of the period before; null where there is none.</param>
public sealed record ChartPoint(string Label, double Value, double? Before = null)
{
    /// <summary>The rows behind it.</summary>
    public string? Href { get; init; }
}
