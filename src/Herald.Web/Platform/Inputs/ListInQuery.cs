using System.Globalization;

namespace Herald.Web.Platform.Inputs;

/// <summary>What a plain list of the console is asked for: words to find, an order, a page.</summary>
internal sealed record ListInQuery(string? Text, string? Sort, int Page)
{
    // Who goes further than this means other words; each page counts through those before it.
    private const int PagesMax = 200;
    private const int LengthMax = 100;

    public static ValueTask<ListInQuery> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var text = query["q"].ToString().Trim();
        return new(new ListInQuery(
            text.Length == 0 ? null : text.Length > LengthMax ? text[..LengthMax] : text,
            query["sort"].ToString() is { Length: > 0 and < LengthMax } sort ? sort : null,
            PageIn(query["page"])));
    }

    /// <summary>The page that is shown where another may be asked for: the last one where it lies beyond.</summary>
    public static int Within(int page, int count, int perPage) => Math.Clamp(page, 1, Math.Max(1, (count + perPage - 1) / perPage));

    /// <summary>The number of a page in an address; 1 where there is none that can be.</summary>
    public static int PageIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, PagesMax) : 1;
}
