namespace Herald.Tidy.Glossary;

public sealed class GlossaryTests
{
    [Fact]
    public void Every_noun_of_Core_stands_in_the_glossary() =>
        GlossaryWall.Offences(
            House.Files.SingleOrDefault(static file => file.Path == GlossaryWall.Path) ?? new(GlossaryWall.Path, ""),
            WrittenTypes.Of(House.Core).Where(GlossaryWall.IsNoun),
            House.Types).ShouldBeNone();

    [Fact]
    public void A_missing_noun_is_found_with_the_line_to_add() =>
        Check("| file | `SourceFile` | A text. |").ShouldBeOne("Herald.Tidy.Offence is missing", "| offence | `Offence` | … |");

    [Fact]
    public void A_type_that_is_gone_is_found() =>
        Check("| file | `SourceFile` | |\n| breach | `Offence` | |\n| gap | `Gap<T>` | |").ShouldBeOne("`Gap` stands in it");

    [Fact]
    public void A_full_glossary_passes() => Check("| file | `SourceFile`, `Offence` | Not a type: `Gap`. |").ShouldBeNone();

    private static IEnumerable<Offence> Check(string page) =>
        GlossaryWall.Offences(new("docs/glossary.md", page), [typeof(SourceFile), typeof(Offence)], [typeof(SourceFile), typeof(Offence)]);
}
