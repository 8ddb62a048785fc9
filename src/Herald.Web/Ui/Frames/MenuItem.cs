namespace Herald.Web.Ui.Frames;

/// <summary>A place in a menu.</summary>
public sealed record MenuItem(string Text, string Href, string? Icon = null)
{
    /// <summary>How many things wait there; null or 0 shows nothing.</summary>
    public int? Count { get; init; }

    /// <summary>The heading that it stands under; items of one group stand together.</summary>
    public string? Group { get; init; }
}
