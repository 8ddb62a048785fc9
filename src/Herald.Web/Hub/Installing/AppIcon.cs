using System.Collections.Frozen;
using System.Numerics;
using Herald.Core.Programs;
using Herald.Web.Ui.Colours;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Hub.Installing;

/// <summary>What a device shows for a hub that was put on its home screen: the program's sign on paper.</summary>
/// <param name="Side">Width and height in pixels.</param>
/// <param name="Share">
/// How much of it the sign takes. Some systems cut a maskable icon to a circle, in which four fifths are safe.
/// </param>
internal sealed record AppIcon(int Side, float Share)
{
    private static readonly Ink Paper = Ink.Of("#faf6ee");

    /// <summary>Those that there are, by the names of their files.</summary>
    public static FrozenDictionary<string, AppIcon> All { get; } = new Dictionary<string, AppIcon>(StringComparer.Ordinal)
    {
        ["180.png"] = new(180, 0.72f),
        ["192.png"] = new(192, 0.72f),
        ["512.png"] = new(512, 0.72f),
        ["512-maskable.png"] = new(512, 0.52f),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public byte[] Draw(Brand brand)
    {
        var (canvas, size) = (new Canvas(Side, Side, Paper), Side * Share);
        Sign.Draw(canvas, brand.Mark, new Vector2((Side - size) / 2), size, Ink.Of(BrandColours.Of(brand.Hue).Light.ToString()));
        return Png.Write(canvas);
    }
}
