namespace Herald.Web.Ui.Colours;

/// <summary>
/// A program's colours, solved from one hue: the lightness gives way until text in them, and text on them, is readable in
/// light and in dark. So no brand can make a page unreadable.
/// </summary>
internal sealed record BrandColours(Rgb Light, Rgb OnLight, Rgb Dark, Rgb OnDark, IReadOnlyList<Rgb> Stubs)
{
    public const int HueMax = 359;

    // WCAG 2.2 AA asks for 4.5 to 1; the rest is room for tints that lie behind the text.
    private const double ContrastMin = 4.9;
    private const double Step = 0.005;

    // Tickets beside each other go with the brand, and are told apart.
    private static readonly int[] StubTurns = [0, 75, 215];

    private static readonly Rgb Paper = Rgb.OfHex("#faf6ee");
    private static readonly Rgb White = Rgb.OfHex("#ffffff");
    private static readonly Rgb DarkCard = Rgb.OfHex("#1e1a2a");
    private static readonly Rgb DarkInk = Rgb.OfHex("#1a1018");

    public static BrandColours Of(int hue)
    {
        var light = Solve(new(0.58, 0.185, hue), -Step, Paper, White);
        var dark = Solve(new(0.70, 0.15, hue), Step, DarkCard, DarkInk);
        return new(light, White, dark, DarkInk, [.. StubTurns.Select(turn => new Oklch(0.84, 0.085, (hue + turn) % (HueMax + 1)).ToRgb())]);
    }

    public string ToStyle() =>
        $"@layer tokens{{:root{{--accent:light-dark({Light},{Dark});--on-accent:light-dark({OnLight},{OnDark});" +
        $"--stub:{Stubs[0]};--stub-second:{Stubs[1]};--stub-third:{Stubs[2]}}}}}";

    private static Rgb Solve(Oklch colour, double step, Rgb ground, Rgb text)
    {
        var rgb = colour.ToRgb();
        while (rgb.ContrastWith(ground) < ContrastMin || rgb.ContrastWith(text) < ContrastMin)
        {
            colour = colour with { Lightness = colour.Lightness + step };
            rgb = colour.ToRgb();
        }

        return rgb;
    }
}
