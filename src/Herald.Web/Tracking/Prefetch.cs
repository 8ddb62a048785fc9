using System.Buffers;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Tracking;

/// <summary>Tells whether a browser fetches ahead of a click, by each header that browsers say it with.</summary>
internal static class Prefetch
{
    private static readonly string[] Headers = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];

    private static readonly SearchValues<string> Purposes =
        SearchValues.Create(["prefetch", "prerender", "preview"], StringComparison.OrdinalIgnoreCase);

    public static bool Is(HttpRequest request)
    {
        foreach (var name in Headers)
        {
            if (request.Headers.TryGetValue(name, out var values) && AnyIs(values))
                return true;
        }

        return false;
    }

    private static bool AnyIs(StringValues values)
    {
        foreach (var value in values)
        {
            if (value.AsSpan().ContainsAny(Purposes))
                return true;
        }

        return false;
    }
}
