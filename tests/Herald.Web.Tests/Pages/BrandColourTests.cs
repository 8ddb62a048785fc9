using Herald.Web.Ui.Colours;

namespace Herald.Web.Tests.Pages;

public sealed class BrandColourTests
{
    private const double ReadableMin = 4.5;

    [Fact]
    public void No_hue_makes_a_page_unreadable()
    {
        for (var hue = 0; hue <= BrandColours.HueMax; hue++)
        {
            var colours = BrandColours.Of(hue);

            foreach (var ground in (string[])["#faf6ee", "#fffdf8"])
                colours.Light.ContrastWith(Rgb.OfHex(ground)).ShouldBeGreaterThan(ReadableMin, $"hue {hue} by day");
            foreach (var ground in (string[])["#15121e", "#1e1a2a"])
                colours.Dark.ContrastWith(Rgb.OfHex(ground)).ShouldBeGreaterThan(ReadableMin, $"hue {hue} by night");
            colours.OnLight.ContrastWith(colours.Light).ShouldBeGreaterThan(ReadableMin, $"hue {hue}, text on it by day");
            colours.OnDark.ContrastWith(colours.Dark).ShouldBeGreaterThan(ReadableMin, $"hue {hue}, text on it by night");
            foreach (var stub in colours.Stubs)
                stub.ContrastWith(Rgb.OfHex("#1f1b2d")).ShouldBeGreaterThan(ReadableMin, $"hue {hue}, on the stubs");
        }
    }

    [Theory]
    [InlineData("#ffffff", "#000000", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_counted_as_WCAG_does(string one, string other, double contrast) =>
        Rgb.OfHex(one).ContrastWith(Rgb.OfHex(other)).ShouldBe(contrast, 0.01);
}
