namespace Herald.Web.Ui;

/// <summary>One thing to do, which ticks itself once it is done.</summary>
public sealed record ChecklistItem(string Text, bool Done)
{
    /// <summary>Where it is done.</summary>
    public string? Href { get; init; }

    /// <summary>Why, or how long it takes.</summary>
    public string? Hint { get; init; }
}
