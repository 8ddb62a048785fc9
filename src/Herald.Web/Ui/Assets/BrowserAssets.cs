using System.Collections.Frozen;
using System.Text;

namespace Herald.Web.Ui.Assets;

/// <summary>
/// What the browser gets besides pages: the style sheet, the fonts, the icon and scripts. They travel inside the binary,
/// and their addresses carry a hash of their content, so that a browser asks for each version once.
/// </summary>
internal static class BrowserAssets
{
    private const string Folder = "wwwroot/";
    private const string StyleFolder = Folder + "css/";
    private const string StyleName = "herald.css";
    private const string ScriptFolder = Folder + "js/";

    private static readonly Lazy<FrozenDictionary<string, PreparedAnswer>> All = new(Load);

    public static PreparedAnswer? Find(string name) => All.Value.GetValueOrDefault(name);

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
        var sheets = names.Where(static name => IsIn(name, StyleFolder)).Order(StringComparer.Ordinal);
        var style = Stylesheet.Join(sheets.Select(Text), name => Address(name, assets[name]));
        assets[StyleName] = new PreparedAnswer(Encoding.UTF8.GetBytes(style), AssetTypes.Of(StyleName));
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
