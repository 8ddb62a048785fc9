using System.Globalization;
using Herald.Core.Languages;

namespace Herald.Core.Tests.Languages;

public sealed class WordsInOrderTests
{
    [Theory]
    [InlineData("en", 1, "1st")]
    [InlineData("en", 2, "2nd")]
    [InlineData("en", 11, "11th")]
    [InlineData("en", 1_023, "1,023rd")]
    [InlineData("de-AT", 3, "3.")]
    [InlineData("fr-FR", 1, "1er")]
    [InlineData("fr-FR", 2, "2e")]
    [InlineData("es-ES", 4, "4.ª")]
    [InlineData("ar", 5, "5")]
    [InlineData("it-IT", 22, "22nd")]
    public void An_order_is_written_as_the_language_has_it(string culture, int number, string text) =>
        Ordinals.Of(CultureInfo.GetCultureInfo(culture), number).ShouldBe(text);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a b", "a and b")]
    [InlineData("a b c", "a, b and c")]
    public void A_list_ends_with_its_joint(string parts, string text) =>
        Lists.And(null, parts.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBe(text);

    [Fact]
    public void A_list_in_another_language_has_its_comma_and_its_joint()
    {
        var arabic = CultureInfo.GetCultureInfo("ar");
        Lists.And(arabic, ["1", "2", "3"]).ShouldBe("1، 2 و3");
        Lists.Or(CultureInfo.GetCultureInfo("de"), ["1", "2"]).ShouldBe("1 oder 2");
        Lists.Nor(null, ["1", "2"]).ShouldBe("1 nor 2");
    }

    [Theory]
    [InlineData("en", 1, PluralForm.One)]
    [InlineData("en", -1, PluralForm.One)]
    [InlineData("fr", 0, PluralForm.Other)]
    [InlineData("es", 0, PluralForm.Other)]
    [InlineData("ar", 0, PluralForm.Zero)]
    [InlineData("ar", 1, PluralForm.One)]
    [InlineData("ar", 102, PluralForm.Other)]
    [InlineData("ar", 110, PluralForm.Few)]
    [InlineData("ar", 111, PluralForm.Many)]
    [InlineData("ar", long.MinValue, PluralForm.Few)]
    public void A_count_has_the_form_that_its_language_gives_it(string language, long count, PluralForm form) =>
        Plurals.Of(language, count).ShouldBe(form);
}
