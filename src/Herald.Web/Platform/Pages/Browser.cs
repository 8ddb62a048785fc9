namespace Herald.Web.Platform.Pages;

/// <summary>Tells a person with a browser from a program.</summary>
internal static class Browser
{
    private const string Api = "/v1";

    /// <summary>Whether an error is answered as a page: outside the API, to those who ask for HTML.</summary>
    public static bool Reads(HttpRequest request) =>
        !request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
