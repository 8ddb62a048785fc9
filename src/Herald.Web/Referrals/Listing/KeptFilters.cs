using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Herald.Web.Referrals.Listing;

/// <summary>The filters of the list as they go along to other pages, so that the way back leads to the same rows.</summary>
internal static class KeptFilters
{
    /// <summary>The field and the name in addresses that carry them.</summary>
    public const string Name = "back";

    private const int LengthMax = 2_000;

    /// <summary>What of a query the list understands; whatever else stood in it is nobody's business.</summary>
    public static string Of(string? query, params IReadOnlyList<string> also)
    {
        if (query is null || query.Length > LengthMax)
            return "";
        var parsed = QueryHelpers.ParseQuery(query);
        var kept = new QueryBuilder();
        foreach (var name in ReferralSearch.Names.Concat(also))
        {
            if (parsed.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 } text)
                kept.Add(name, text);
        }

        return kept.ToQueryString().Value!.TrimStart('?');
    }

    /// <summary>The same with the page, as the way back needs it.</summary>
    public static string Back(string? query) => Of(query, "page");

    /// <summary>The list with these filters.</summary>
    public static string List(string home, string back) => back.Length == 0 ? home : $"{home}?{back}";

    /// <summary>What an address ends with that carries them: <c>?back=…</c>; empty where there are none.</summary>
    public static string Suffix(string back) => back.Length == 0 ? "" : $"?{Name}={Uri.EscapeDataString(back)}";
}
