using System.Globalization;

namespace Herald.Data.Insights.Clicks;

/// <summary>A table of totals: a key, and a count that is added to.</summary>
internal sealed record TotalTable(string Name, string Key)
{
    public static TotalTable Hours { get; } = new("click_hours", "program_id, hour, campaign, channel");

    public static TotalTable Days { get; } = new("click_days", "program_id, day, campaign, channel");

    public static TotalTable Links { get; } = new("link_days", "program_id, day, link_id");

    /// <summary>The statement that adds so many rows, with a place for each of their values in order.</summary>
    public string Addition(int rows)
    {
        var values = Key.Split(", ").Length + 1;
        var places = Enumerable.Range(0, rows)
            .Select(row => $"({string.Join(", ", Enumerable.Range(row * values, values).Select(Place))})");
        return $"INSERT INTO {Name} ({Key}, count) VALUES {string.Join(", ", places)} "
            + $"ON CONFLICT ({Key}) DO UPDATE SET count = {Name}.count + excluded.count";
    }

    private static string Place(int at) => string.Create(CultureInfo.InvariantCulture, $"{{{at}}}");
}
