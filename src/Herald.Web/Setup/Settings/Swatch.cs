using Herald.Web.Ui.Colours;

namespace Herald.Web.Setup.Settings;

/// <summary>A hue to choose, as it looks on a button by day.</summary>
public sealed record Swatch(int Hue, string Name)
{
    /// <summary>Hues that are told apart at a glance, round the circle.</summary>
    public static IReadOnlyList<Swatch> All { get; } =
    [
        new(20, "Red"), new(35, "Vermilion"), new(65, "Amber"), new(110, "Olive"), new(145, "Green"), new(180, "Teal"),
        new(220, "Cyan"), new(255, "Blue"), new(285, "Indigo"), new(310, "Purple"), new(345, "Pink"),
    ];

    /// <summary>Its colour, such as <c>#b8371c</c>.</summary>
    public string Colour => BrandColours.Of(Hue).Light.ToString();
}
