using System.Collections.Frozen;
using System.Text;

namespace Herald.Web.Ui.Assets;

/// <summary>
/// What the browser gets besides pages: the style sheets, the fonts, the icon and scripts. They travel inside the binary,
/// and their addresses carry a hash of their content, so that a browser asks for each version once.
/// </summary>
internal static class BrowserAssets
{
    private const string Folder = "wwwroot/";
    private const string StyleFolder = Folder + "css/";
    private const string ScriptFolder = Folder + "js/";

    private static readonly Lazy<FrozenDictionary<string, PreparedAnswer>> All = new(Load);

    public static PreparedAnswer? Find(string name) => All.Value.GetValueOrDefault(name);

    /// <summary>The style sheet of a page.</summary>
    public static string Style(Surface surface) => $"{surface.ToString().ToLowerInvariant()}.css";

    /// <summary>Where the browser asks for it, and for this version of it for ever.</summary>
    public static string Address(string name) => Address(name, All.Value[name]);

    private static string Address(string name, PreparedAnswer asset) => $"/assets/{name}?v={asset.Hash}";

    private static FrozenDictionary<string, PreparedAnswer> Load()
    {
        var names = typeof(BrowserAssets).Assembly.GetManifestResourceNames().Where(static name => IsIn(name, Folder)).ToList();
        var assets = names.Where(static name => !IsIn(name, StyleFolder)).ToDictionary(
            static name => name[Folder.Length..],
            static name => new PreparedAnswer(IsIn(name, ScriptFolder) ? Tightened(name) : Read(name), AssetTypes.Of(name)),
            StringComparer.Ordinal);
        var files = names.Where(static name => IsIn(name, StyleFolder))
            .Select(static name => new StyleFile(name[StyleFolder.Length..], Text(name)));
        var sheets = Stylesheet.BySurface([.. files], name => Address(name, assets[name]));
        foreach (var (surface, style) in sheets)
            assets[Style(surface)] = new PreparedAnswer(Encoding.UTF8.GetBytes(style), AssetTypes.Of(".css"));
        return assets.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsIn(string name, string folder) => name.StartsWith(folder, StringComparison.Ordinal);

    private static byte[] Tightened(string name) => Encoding.UTF8.GetBytes(ScriptText.Tighten(Text(name)));

    private static string Text(string name) => Encoding.UTF8.GetString(Read(name));

    private static byte[] Read(string name)
    {
        using var stream = typeof(BrowserAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
