using System.Globalization;
using Herald.Core.Languages;

namespace Herald.Core.Tests.Languages;

public sealed class TextsTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-AT");

    [Fact]
    public void A_text_is_found_by_its_English() => Texts.Of(German, "(optional)").ShouldBe("(freiwillig)");

    [Theory]
    [InlineData("")]
    [InlineData("en-US")]
    [InlineData("it-IT")]
    public void A_language_without_texts_speaks_English(string culture) =>
        Texts.Of(CultureInfo.GetCultureInfo(culture), "(optional)").ShouldBe("(optional)");

    [Fact]
    public void A_text_without_a_translation_stays_a_text() => Texts.Of(German, "Nobody says this.").ShouldBe("Nobody says this.");

    [Fact]
    public void Gaps_are_filled_in_the_order_and_the_manner_of_the_language() =>
        Of(German, $"{"Ana"}’s “{"plan"}”").ShouldBe("„plan“ von Ana");

    [Theory]
    [InlineData("en", 1, "1 day")]
    [InlineData("en", 0, "0 days")]
    [InlineData("en", 1_400, "1,400 days")]
    [InlineData("de", 1, "1 Tag")]
    [InlineData("de", 1_400, "1.400 Tage")]
    [InlineData("fr", 0, "0 jours")]
    [InlineData("fr", 2, "2 jours")]
    [InlineData("es", 0, "0 días")]
    [InlineData("ar", 1, "يوم واحد")]
    [InlineData("ar", 2, "يومين")]
    [InlineData("ar", 10, "10 أيام")]
    [InlineData("ar", 11, "11 يومًا")]
    [InlineData("ar", 99, "99 يومًا")]
    [InlineData("ar", 100, "100 يوم")]
    [InlineData("ar", 103, "103 أيام")]
    public void What_is_counted_has_the_forms_of_its_language(string culture, int count, string text) =>
        Texts.Of(CultureInfo.GetCultureInfo(culture), count, $"1 day", $"{count:N0} days").ShouldBe(text);

    [Fact]
    public void Braces_of_a_text_are_no_gaps() => Of(null, $"{{{1}}} and {{0}}").ShouldBe("{1} and {0}");

    [Fact]
    public void English_is_spoken_first() => Texts.Languages[0].ShouldBe("en");

    [Fact]
    public void Each_language_has_its_resources() =>
        Texts.Languages.Skip(1).ShouldAllBe(static language =>
            Texts.Of(CultureInfo.GetCultureInfo(language), "(optional)") != "(optional)");

    private static string Of(CultureInfo? culture, Sentence sentence) => Texts.Of(culture, sentence);
}
