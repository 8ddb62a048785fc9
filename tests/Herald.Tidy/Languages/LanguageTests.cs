using Herald.Core.Languages;

namespace Herald.Tidy.Languages;

public sealed class LanguageTests
{
    private static readonly Said[] Said =
    [
        .. House.Files.Where(static file => file.IsUnder("src/Herald.Core", "src/Herald.Web") && file.IsOf(".cs", ".razor"))
            .SelectMany(SaidReader.Read),
    ];

    [Fact]
    public void What_is_said_to_people_is_written_where_it_is_said() => LanguageWall.NotWritten(Said).ShouldBeNone();

    public static TheoryData<string> OtherLanguages => [.. Texts.Languages.Skip(1)];

    [Theory, MemberData(nameof(OtherLanguages))]
    public void What_is_said_to_people_is_there_in_each_language(string language)
    {
        var path = $"src/Herald.Core/Languages/Texts.{language}.resx";
        var file = Path.Combine(House.Root, path);
        var catalog = new Catalog(File.ReadAllText(file));
        var wanted = LanguageWall.Wanted(language, Said);
        if (Environment.GetEnvironmentVariable("HERALD_UPDATE") == "1")
            File.WriteAllText(file, catalog.Mended([.. wanted.Keys]));
        LanguageWall.Between(path, catalog.Texts, wanted).ShouldBeNone();
    }

    [Fact]
    public void A_form_that_a_language_has_of_a_counted_text_is_wanted() =>
        LanguageWall.Wanted("ar", SaidReader.Read(new("a.razor", """T(count, $"one day", $"{count} days")"""))).Keys
            .ShouldBe(["one day", "{0} days", "{0} days|zero", "{0} days|two", "{0} days|few", "{0} days|many"]);

    [Theory]
    [InlineData("""<p>@T("Your links")</p>""", "Your links")]
    [InlineData("""<Field Label="@T("Name")" />""", "Name")]
    [InlineData("""var text = T($"{friend} bought {count:N0} {{}}");""", "{0} bought {1:N0} {{}}")]
    [InlineData("""T(far ? "Far" : "Near")""", "Far, Near")]
    [InlineData("""T(count, $"one day", $"{count} days")""", "one day, {0} days")]
    [InlineData("""T("A long text, " + "in two lines")""", "A long text, in two lines")]
    [InlineData("""T(stage switch { 1 => "On", _ => "Off" })""", "On, Off")]
    [InlineData("""public static string T(string english) => english;""", "")]
    public void A_text_is_found_as_the_resources_know_it(string code, string keys) =>
        string.Join(", ", SaidReader.Read(new("a.razor", code)).Select(static said => said.Key)).ShouldBe(keys);

    [Fact]
    public void A_text_from_elsewhere_is_found() =>
        LanguageWall.NotWritten(SaidReader.Read(new("src/a.cs", "\nT(text)"))).ShouldBeOne("src/a.cs:2");

    [Theory]
    [InlineData("Kept", "", "'Kept' is not in")]
    [InlineData("Other", "Anderes", "'Other' is said nowhere")]
    [InlineData("Kept", "Bleibt {0}", "the gap {0")]
    public void A_text_that_does_not_fit_is_found(string key, string text, string sentence) =>
        LanguageWall.Between("de", new Dictionary<string, string> { [key] = text }, LanguageWall.Wanted("de", [new("a.cs:1", "Kept")]))
            .ShouldContain(offence => offence.Sentence.Contains(sentence));

    [Fact]
    public void Resources_are_mended_in_order_and_keep_what_they_have() =>
        new Catalog("<root><data name=\"b\"><value>B</value></data><data name=\"dead\"><value>D</value></data></root>")
            .Mended(["c", "b", "a"]).ShouldMatch("(?s)\"a\".*\"b\".*>B<.*\"c\"");
}
