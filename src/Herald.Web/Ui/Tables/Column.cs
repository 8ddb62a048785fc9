namespace Herald.Web.Ui.Tables;

/// <summary>One column of a table.</summary>
/// <param name="Text">Its heading.</param>
/// <param name="Sort">What the address calls it where rows can be sorted by it; null where they cannot.</param>
public sealed record Column(string Text, string? Sort = null)
{
    /// <summary>Whether it holds numbers, which stand at the end of their cell.</summary>
    public bool Number { get; init; }

    /// <summary>Whether the heading is only for those who cannot see the cells, as over ticks and buttons.</summary>
    public bool Silent { get; init; }
}
