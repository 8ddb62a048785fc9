using System.Globalization;

namespace Herald.Web.Ui.Drawing;

/// <summary>A colour as pictures keep it: red, green and blue in eight bits each.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    /// <summary>From its form in style sheets: <c>#b8371c</c>.</summary>
    public static Ink Of(string hex) => new(Part(hex, 1), Part(hex, 3), Part(hex, 5));

    /// <summary>This colour laid over another, as thick as 0 to 1 says.</summary>
    public Ink Over(Ink ground, float thickness) =>
        new(Mix(ground.Red, Red, thickness), Mix(ground.Green, Green, thickness), Mix(ground.Blue, Blue, thickness));

    private static byte Part(string hex, int at) => byte.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static byte Mix(byte ground, byte ink, float thickness) => (byte)(ground + ((ink - ground) * thickness) + 0.5f);
}
