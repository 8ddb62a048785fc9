using System.Text;
using Herald.Data.Audiences;

namespace Herald.Web.Tests.Audiences;

public sealed class OrdinalFoldTests
{
    [Fact]
    public void Two_characters_are_equal_without_regard_to_case_exactly_where_their_folds_are()
    {
        var groups = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folds = new HashSet<string>(StringComparer.Ordinal);
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (!Rune.TryCreate(code, out var rune))
                continue;
            var (letter, fold) = (rune.ToString(), OrdinalFold.Of(rune.ToString()));
            folds.Add(fold);
            groups.TryAdd(letter, fold);
            groups[letter].ShouldBe(fold, $"U+{code:X}");
            letter.Equals(fold, StringComparison.OrdinalIgnoreCase).ShouldBeTrue($"U+{code:X}");
        }

        groups.Count.ShouldBe(folds.Count);
    }

    [Theory]
    [InlineData("Straße", "STRAßE")]
    [InlineData("ας", "ΑΣ")]
    [InlineData("ab", "AB")]
    public void A_text_is_folded_letter_by_letter(string text, string fold) => OrdinalFold.Of(text).ShouldBe(fold);

    [Fact]
    public void What_is_replaced_is_so_one_by_one()
    {
        var (from, to) = OrdinalFold.Pairs;
        from.EnumerateRunes().Count().ShouldBe(to.EnumerateRunes().Count());
        from.EnumerateRunes().ShouldAllBe(static rune => !rune.IsAscii);
    }
}
