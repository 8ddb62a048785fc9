using System.Globalization;

namespace Herald.Data.Insights.Clicks;

/// <summary>A table of totals: a key, and a count that is added to.</summary>
internal sealed record TotalTable(string Name, string Key)
{
    private string Columns => Key + ", count";

    private string Sum => $"ON CONFLICT ({Key}) DO UPDATE SET count = {Name}.count + excluded.count";

    /// <summary>How many columns it has.</summary>
    public int Width { get; } = Key.Count(static letter => letter == ',') + 2;

    public static TotalTable Hours { get; } = new("click_hours", "program_id, hour, campaign, channel");

    public static TotalTable Days { get; } = new("click_days", "program_id, day, campaign, channel");

    public static TotalTable Links { get; } = new("link_days", "program_id, day, link_id");

    /// <summary>The statement that adds one row; <c>$1</c> is its first value.</summary>
    public string AdditionOfOne => $"INSERT INTO {Name} ({Columns}) VALUES ({Places}) {Sum}";

    /// <summary>The statement that adds many rows; <c>$1</c> are the first values of all of them.</summary>
    public string AdditionOfMany => $"INSERT INTO {Name} ({Columns}) SELECT * FROM unnest({Places}) {Sum}";

    private string Places => string.Join(", ", Enumerable.Range(1, Width).Select(static place => string.Create(
        CultureInfo.InvariantCulture, $"${place}")));
}
