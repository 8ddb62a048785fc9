using System.Xml.Linq;
using Herald.Core.Badges;
using Herald.Web.Ui.Colours;
using Herald.Web.Ui.Drawing;

namespace Herald.Web.Badges.Drawing;

/// <summary>The picture of a badge as a file of its own, with a credential baked into it as Open Badges 3.0 says.</summary>
internal static class BadgeImage
{
    /// <summary>The side of the picture in pixels, with room around the badge.</summary>
    public const int Side = 512;

    private const string Keyword = "openbadgecredential";
    private const string SkyTone = "#a3c9f0";
    private const string StubInkHex = "#1f1b2d";

    private static readonly Ink Paper = Ink.Of("#faf6ee");
    private static readonly Ink StubInk = Ink.Of(StubInkHex);
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace OpenBadges = "https://purl.imsglobal.org/ob/v3p0";

    /// <summary>As PNG, on paper: the credential stands in an iTXt chunk.</summary>
    public static byte[] Png(BadgePicture picture, int hue, string credential)
    {
        var canvas = new Canvas(Side, Side, Paper);
        var drawing = new BadgeDrawing(picture.Shape, picture.Symbol, picture.Points, Side / BadgeDrawing.Side);
        canvas.Fill(drawing.Rim, StubInk);
        canvas.Fill(drawing.Face, Ink.Of(Tone(picture.Colour, hue)));
        foreach (var sign in drawing.Sign)
            canvas.Fill(sign, StubInk);
        return Ui.Drawing.Png.Write(canvas, (Keyword, credential));
    }

    /// <summary>The same around a picture that was uploaded, which is a PNG of its own.</summary>
    public static byte[] Png(byte[] uploaded, string credential) => Ui.Drawing.Png.Carry(uploaded, (Keyword, credential));

    /// <summary>The same as SVG.</summary>
    public static string Vector(byte[] uploaded, string name, string credential) => Root(
        name, credential,
        new XElement(
            Svg + "image", new XAttribute("width", "96"), new XAttribute("height", "96"),
            new XAttribute("href", "data:image/png;base64," + Convert.ToBase64String(uploaded))));

    /// <summary>As SVG: the credential stands in an element right after the root's beginning.</summary>
    public static string Vector(BadgePicture picture, int hue, string name, string credential)
    {
        var drawing = new BadgeDrawing(picture.Shape, picture.Symbol, picture.Points);
        return Root(
            name, credential,
            Path(BadgeSvg.Path(drawing.Rim), StubInkHex),
            Path(BadgeSvg.Path(drawing.Face), Tone(picture.Colour, hue)),
            Path(string.Concat(drawing.Sign.Select(BadgeSvg.Path)), StubInkHex));
    }

    private static string Root(string name, string credential, params XElement[] drawn) => new XElement(
        Svg + "svg",
        new XAttribute(XNamespace.Xmlns + "openbadges", OpenBadges.NamespaceName),
        new XAttribute("viewBox", "0 0 96 96"),
        new XElement(OpenBadges + "credential", new XAttribute("verify", credential), ""),
        new XElement(Svg + "title", name),
        drawn).ToString(SaveOptions.DisableFormatting);

    private static XElement Path(string outline, string ink) =>
        new(Svg + "path", new XAttribute("fill", ink), new XAttribute("d", outline));

    private static string Tone(BadgeColour colour, int hue)
    {
        var stubs = BrandColours.Of(hue).Stubs;
        return colour switch
        {
            BadgeColour.Second => stubs[1].ToString(),
            BadgeColour.Third => stubs[2].ToString(),
            BadgeColour.Sky => SkyTone,
            _ => stubs[0].ToString(),
        };
    }
}
