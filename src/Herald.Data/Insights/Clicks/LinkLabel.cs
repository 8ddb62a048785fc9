namespace Herald.Data.Insights.Clicks;

/// <summary>What clicks on a link are totalled by; both are empty where none was named.</summary>
public readonly record struct LinkLabel(string Campaign, string Channel)
{
    /// <summary>Of a link that nobody knows.</summary>
    public static LinkLabel None { get; } = new("", "");
}
