namespace Herald.Tidy.Text;

public sealed class UnfinishedTests
{
    private static readonly IReadOnlyList<SourceFile> Source =
        [.. House.Files.Where(static file => file.IsUnder("src", "tests", "bench") && file.IsOf(".cs", ".razor", ".js", ".css", ".sql"))];

    [Fact]
    public void Nothing_in_the_tree_is_unfinished() => Source.SelectMany(UnfinishedWall.InSource).ShouldBeNone();

    [Fact]
    public void No_test_sits_out() =>
        Source.Where(static file => file.IsUnder("tests") && file.IsOf(".cs")).SelectMany(UnfinishedWall.InTests).ShouldBeNone();

    // Each is cut in two, so that this file does not offend.
    [Theory]
    [InlineData("// TO", "DO: count")]
    [InlineData("<!-- FIX", "ME -->")]
    [InlineData("throw new NotImplemented", "Exception();")]
    [InlineData("    //", " count++;")]
    [InlineData("    //", " if (count > 1) {")]
    [InlineData("-- ", "drop table links;")]
    public void Unfinished_source_is_found(string before, string after) =>
        UnfinishedWall.InSource(new("src/Links.cs", "\n" + before + after)).ShouldBeOne("src/Links.cs:2");

    [Theory]
    [InlineData("[Fact(Sk", "ip = \"slow\")]")]
    [InlineData("    Assert.Sk", "ipUnless(hasDatabase, \"none\");")]
    [InlineData("[Fact(Expl", "icit = true)]")]
    public void A_test_that_sits_out_is_found(string before, string after) =>
        UnfinishedWall.InTests(new("tests/Links.cs", before + after)).ShouldBeOne("tests/Links.cs:1");

    [Theory]
    [InlineData("// Codes of ISO 4217; a digit follows where there are not two.")]
    [InlineData("/// <code>var link = Make();</code> and so on;")]
    [InlineData("links.Skip(1); // the first is the advocate's own")]
    [InlineData("Explicit = false")]
    public void Finished_lines_pass(string line)
    {
        UnfinishedWall.InSource(new("src/Links.cs", line)).ShouldBeNone();
        UnfinishedWall.InTests(new("tests/Links.cs", line)).ShouldBeNone();
    }
}
