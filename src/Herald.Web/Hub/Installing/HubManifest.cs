using Herald.Core.Programs;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Installing;

/// <summary>What a device has to know of a hub to install it, as the W3C's Web Application Manifest names it.</summary>
internal sealed record HubManifest(
    string Id,
    string Name,
    string ShortName,
    string Lang,
    string Dir,
    string StartUrl,
    string Scope,
    string Display,
    string BackgroundColor,
    string ThemeColor,
    IReadOnlyList<HubManifest.Icon> Icons,
    IReadOnlyList<HubManifest.Shortcut> Shortcuts)
{
    private const string Paper = "#faf6ee";

    // What stands below an icon; more is cut by the device.
    private const int ShortNameMax = 12;

    public static HubManifest Of(Program program)
    {
        var home = "/hub/" + program.Slug;
        return new(
            home, program.Name, Short(program.Name), PageCulture.Language, PageCulture.DirectionOf(PageCulture.Language), home, home,
            "standalone", Paper, Paper,
            [
                .. AppIcon.All.OrderBy(static icon => icon.Key, StringComparer.Ordinal).Select(icon => new Icon(
                    $"{home}/icons/{icon.Key}", $"{icon.Value.Side}x{icon.Value.Side}", "image/png",
                    icon.Key.Contains("maskable", StringComparison.Ordinal) ? "maskable" : "any")),
            ],
            [new(T("Challenges"), home + "/challenges"), new(T("Refer a friend"), home + "/refer"), new(T("Wallet"), home + "/wallet")]);
    }

    private static string Short(string name) => name.Length <= ShortNameMax ? name
        : name[..ShortNameMax].LastIndexOf(' ') is > 0 and var end ? name[..end] : name[..ShortNameMax];

    internal sealed record Icon(string Src, string Sizes, string Type, string Purpose);

    internal sealed record Shortcut(string Name, string Url);
}
