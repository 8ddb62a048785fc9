namespace Herald.Web.Platform.Inputs;

/// <summary>One page of a list.</summary>
/// <param name="Data">The rows.</param>
/// <param name="NextCursor">Where the next page begins; null on the last.</param>
internal sealed record Page<T>(IReadOnlyList<T> Data, string? NextCursor)
{
    /// <summary>Makes the page of rows that were asked for one beyond the limit, which tells whether there are more.</summary>
    public static Page<T> Of(List<T> rows, int limit, Func<T, string> cursor)
    {
        if (rows.Count <= limit)
            return new(rows, null);
        rows.RemoveRange(limit, rows.Count - limit);
        return new(rows, cursor(rows[^1]));
    }
}
