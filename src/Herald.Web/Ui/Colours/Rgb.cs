using System.Globalization;

namespace Herald.Web.Ui.Colours;

/// <summary>A colour as light: linear red, green and blue, each 0 to 1.</summary>
internal readonly record struct Rgb(double Red, double Green, double Blue)
{
    private const double Tolerance = 0.0005;

    public bool IsShowable => Fits(Red) && Fits(Green) && Fits(Blue);

    public Rgb Clipped => new(Math.Clamp(Red, 0, 1), Math.Clamp(Green, 0, 1), Math.Clamp(Blue, 0, 1));

    private double Luminance => (0.2126 * Red) + (0.7152 * Green) + (0.0722 * Blue);

    /// <summary>How well one is read on the other, 1 to 21, as WCAG counts it.</summary>
    public double ContrastWith(Rgb other)
    {
        var (mine, its) = (Rounded.Luminance, other.Rounded.Luminance);
        return (Math.Max(mine, its) + 0.05) / (Math.Min(mine, its) + 0.05);
    }

    public static Rgb OfHex(string hex) => new(Linear(hex, 1), Linear(hex, 3), Linear(hex, 5));

    /// <summary>As style sheets write it: <c>#b8371c</c>.</summary>
    public override string ToString() => $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}";

    // What is measured is what is shown: the colour after it was written in eight bits.
    private Rgb Rounded => OfHex(ToString());

    private static bool Fits(double part) => part is >= -Tolerance and <= 1 + Tolerance;

    private static double Linear(string hex, int at)
    {
        var part = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static int Byte(double part)
    {
        var shown = part <= 0.0031308 ? part * 12.92 : (1.055 * Math.Pow(part, 1 / 2.4)) - 0.055;
        return (int)Math.Round(Math.Clamp(shown, 0, 1) * 255);
    }
}
