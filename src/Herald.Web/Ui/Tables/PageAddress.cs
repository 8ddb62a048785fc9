using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Ui.Tables;

/// <summary>A page's own address with its filters, from which links to the same page in another order or period are made.</summary>
public sealed record PageAddress(string Path, IReadOnlyDictionary<string, StringValues> Query)
{
    public static PageAddress Of(HttpRequest request) =>
        new(request.PathBase + request.Path, QueryHelpers.ParseQuery(request.QueryString.Value));

    /// <summary>The address of another page, without any filter yet.</summary>
    public static PageAddress At(string path) => new(path, new Dictionary<string, StringValues>(StringComparer.Ordinal));

    /// <summary>An address that was made before.</summary>
    public static PageAddress Read(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? At(address) : new(address[..at], QueryHelpers.ParseQuery(address[at..]));
    }

    public string? this[string name] => Query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>The same address with some names given other values; a null takes the name out.</summary>
    public string With(params IReadOnlyList<(string Name, string? Value)> changes)
    {
        var changed = changes.Select(static change => change.Name).ToHashSet(StringComparer.Ordinal);
        var kept = Query.Where(pair => !changed.Contains(pair.Key))
            .SelectMany(static pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
        var given = changes.Where(static change => change.Value is not null)
            .Select(static change => KeyValuePair.Create(change.Name, change.Value!));
        return Path + new QueryBuilder(kept.Concat(given)).ToQueryString();
    }

    public override string ToString() => With();
}
