namespace Herald.Web.Ui.Assets;

/// <summary>The kinds of files that the browser gets. A new kind is named here or not served.</summary>
internal static class AssetTypes
{
    public static string Of(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        ".json" => "application/json",
        ".txt" => "text/plain; charset=utf-8",
        var other => throw new InvalidOperationException(
            $"{name} is embedded for the browser, and its content type is not known: name '{other}' in AssetTypes."),
    };
}
