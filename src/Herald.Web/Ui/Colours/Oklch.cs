namespace Herald.Web.Ui.Colours;

/// <summary>A colour as eyes see it: lightness 0 to 1, chroma from 0, hue in degrees (Ottosson's OKLCH).</summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double ChromaStep = 0.005;

    /// <summary>The nearest colour of the same lightness and hue that a screen can show.</summary>
    public Rgb ToRgb()
    {
        var (chroma, rgb) = (Chroma, Convert(Chroma));
        while (!rgb.IsShowable && chroma > 0)
        {
            chroma = Math.Max(0, chroma - ChromaStep);
            rgb = Convert(chroma);
        }

        return rgb.Clipped;
    }

    private Rgb Convert(double chroma)
    {
        var angle = Hue * Math.PI / 180;
        var (a, b) = (chroma * Math.Cos(angle), chroma * Math.Sin(angle));
        var l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        var m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        var s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return new(
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s));
    }

    private static double Cube(double value) => value * value * value;
}
