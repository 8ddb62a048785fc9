using System.Globalization;

namespace Herald.Data.Insights;

/// <summary>A table of totals: a key, and sums that are added to.</summary>
internal sealed class TotalTable
{
    private readonly string name;
    private readonly string columns;
    private readonly string places;
    private readonly string addition;

    private TotalTable(string name, string key, params IReadOnlyList<string> sums)
    {
        this.name = name;
        columns = $"{key}, {string.Join(", ", sums)}";
        Width = columns.Count(static letter => letter == ',') + 1;
        places = string.Join(
            ", ", Enumerable.Range(1, Width).Select(static place => string.Create(CultureInfo.InvariantCulture, $"${place}")));
        addition = $"ON CONFLICT ({key}) DO UPDATE SET {string.Join(", ", sums.Select(sum => $"{sum} = {name}.{sum} + excluded.{sum}"))}";
    }

    /// <summary>How many columns it has.</summary>
    public int Width { get; }

    public static TotalTable ClickHours { get; } = new("click_hours", "program_id, hour, campaign, channel", "count");

    public static TotalTable ClickDays { get; } = new("click_days", "program_id, day, campaign, channel", "count");

    public static TotalTable LinkDays { get; } = new("link_days", "program_id, day, link_id", "count");

    public static TotalTable InsightDays { get; } = new("insight_days", "program_id, day, campaign, channel, measure", "count", "amount");

    public static TotalTable LinkInsights { get; } = new(
        "link_insights", "program_id, day, link_id", "leads", "qualified", "opportunities", "won", "pipeline", "closed");

    /// <summary>The statement that adds one row; <c>$1</c> is its first value.</summary>
    public string AdditionOfOne => $"INSERT INTO {name} ({columns}) VALUES ({places}) {addition}";

    /// <summary>The statement that adds many rows; <c>$1</c> are the first values of all of them.</summary>
    public string AdditionOfMany => $"INSERT INTO {name} ({columns}) SELECT * FROM unnest({places}) {addition}";
}
