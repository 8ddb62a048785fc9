namespace Herald.Web.Tracking;

/// <summary>Tells whether a browser fetches ahead of a click, by each header that browsers say it with.</summary>
internal static class Prefetch
{
    private static readonly string[] Headers = ["Sec-Purpose", "Purpose", "X-Purpose", "X-Moz"];
    private static readonly string[] Purposes = ["prefetch", "prerender", "preview"];

    public static bool Is(HttpRequest request) => Headers.Any(name =>
        request.Headers.TryGetValue(name, out var values)
        && values.Any(static value => Purposes.Any(purpose => value?.Contains(purpose, StringComparison.OrdinalIgnoreCase) == true)));
}
