using System.Collections.Concurrent;

namespace Herald.Web.Ui.Assets;

/// <summary>The icons of lucide.dev that the binary carries; Herald.Web.csproj names them.</summary>
internal static class IconBook
{
    private static readonly ConcurrentDictionary<string, string> Read = new(StringComparer.Ordinal);

    /// <summary>What is inside the icon's svg element.</summary>
    public static string Inside(string name) => Read.GetOrAdd(name, Load);

    private static string Load(string name)
    {
        using var stream = typeof(IconBook).Assembly.GetManifestResourceStream("icons/" + name)
            ?? throw new InvalidOperationException($"There is no icon '{name}': name it among IconName in Herald.Web.csproj.");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd();
        var opened = text.IndexOf('>', text.IndexOf("<svg", StringComparison.Ordinal)) + 1;
        var inside = text[opened..text.LastIndexOf("</svg>", StringComparison.Ordinal)];
        return inside.ReplaceLineEndings("").Replace("  ", "", StringComparison.Ordinal);
    }
}
