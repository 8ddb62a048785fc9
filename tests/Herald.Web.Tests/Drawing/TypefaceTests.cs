using Herald.Web.Ui.Drawing;

namespace Herald.Web.Tests.Drawing;

/// <summary>The letters that the build wrote, set into lines.</summary>
public sealed class TypefaceTests
{
    private static readonly Typeface Bold = LetterReader.Embedded("outlines/bold.letters");

    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("  Ana\t Maria ", "Ana Maria")]
    [InlineData("Łódź", "Łódź")]
    [InlineData("A\u030Angstro\u0308m", "Ångström")]
    [InlineData("Ngọc", "Ngoc")]
    [InlineData("Ana 🦄", "Ana")]
    [InlineData("ﬁne", "fine")]
    [InlineData("Мария", null)]
    [InlineData("田中", null)]
    [InlineData("🦄", null)]
    [InlineData("", null)]
    public void A_text_is_spelled_in_the_letters_that_are_there(string text, string? spelled) => Bold.Spell(text).ShouldBe(spelled);

    [Fact]
    public void Letters_stand_as_far_apart_as_the_font_says()
    {
        Bold.Measure("AV", 1000).ShouldBeLessThan(Bold.Measure("A", 1000) + Bold.Measure("V", 1000));
        Bold.Measure("HHH", 500).ShouldBe(3 * Bold.Measure("H", 500), 0.01);
        Bold.Ascent(100).ShouldBeGreaterThan(Bold.Descent(100));
    }

    [Theory]
    [InlineData("a short line", 1, "a short line")]
    [InlineData("words that need three lines of this width to stand", 5, "words that need", "three lines of this", "width to stand")]
    [InlineData("words that need three lines of this width to stand", 2, "words that need", "three lines of this…")]
    [InlineData("Donaudampfschifffahrtsgesellschaft", 2, "Donaudampfschi…")]
    [InlineData("", 2)]
    public void A_text_is_broken_into_lines_and_cut_where_there_are_no_more(string text, int linesMax, params string[] lines) =>
        TextLines.Break(Bold, text, 20, 190, linesMax).ShouldBe(lines);

    [Fact]
    public void No_line_is_wider_than_it_may_be()
    {
        foreach (var line in TextLines.Break(Bold, string.Join(' ', Enumerable.Repeat("Wherever words wander", 9)), 31, 333, 4))
            Bold.Measure(line, 31).ShouldBeLessThanOrEqualTo(333);
    }

    [Fact]
    public void Lines_are_alike_in_width()
    {
        var (_, lines) = TextLines.Fit(Bold, "You get a discount code when you sign up", [32], 640, 2);

        lines.Count.ShouldBe(2);
        Bold.Measure(lines[1], 32).ShouldBeGreaterThan(Bold.Measure(lines[0], 32) * 0.6f);
    }

    [Fact]
    public void The_largest_size_that_fits_is_taken() =>
        TextLines.Fit(Bold, "Ana invites you", [80, 40, 20], 320, 1).ShouldSatisfyAllConditions(
            static fit => fit.Size.ShouldBe(40), static fit => fit.Lines.ShouldBe(["Ana invites you"]));
}
