namespace Herald.Tidy.Words;

public sealed class WordTests
{
    [Fact]
    public void Types_are_named_by_words_that_users_say() => TypeNameWall.Offences(House.Types).ShouldBeNone();

    [Fact]
    public void No_file_speaks_of_the_machine_it_was_written_on() => House.Files.SelectMany(PlaceWall.Offences).ShouldBeNone();

    [Fact]
    public void An_empty_word_in_a_name_is_found() =>
        TypeNameWall.Offences([typeof(LinkManager), typeof(Services), typeof(Database)]).Count().ShouldBe(2);

    [Theory]
    [InlineData("check", "cd /", "home/sam/herald")]
    [InlineData("src/Data.cs", "\"/", "root/data\"")]
    [InlineData("README.md", "into `/", "tmp/herald`")]
    public void A_place_on_one_machine_is_found(string path, string before, string after) =>
        PlaceWall.Offences(new(path, "\n" + before + after)).ShouldBeOne(path + ":2");

    [Theory]
    [InlineData("README.md", "/var/lib/herald")]
    [InlineData("docs/api.md", "https://example.com/home/")]
    [InlineData("src/Web.cs", "/hub/acme/home/")]
    public void Other_paths_pass(string path, string text) => PlaceWall.Offences(new(path, text)).ShouldBeNone();

    private static class LinkManager;

    private static class Services;

    private static class Database;
}
