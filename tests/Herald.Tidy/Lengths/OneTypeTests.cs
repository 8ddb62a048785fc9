namespace Herald.Tidy.Lengths;

public sealed class OneTypeTests
{
    [Theory]
    [InlineData("Link.cs", "internal sealed record Link(int Id);")]
    [InlineData("Link.cs", "public readonly record struct Link(int Id)\n{\n    private sealed class Inner;\n}")]
    [InlineData("LinkPage.razor.cs", "public sealed partial class LinkPage;")]
    [InlineData("Outcome.cs", "public readonly struct Outcome<T>")]
    [InlineData("Usings.cs", "global using System;")]
    public void One_type_in_the_file_of_its_name_passes(string path, string text) => OneTypeWall.Offences(new(path, text)).ShouldBeNone();

    [Theory]
    [InlineData("internal enum Stage", "Stage.cs")]
    [InlineData("internal delegate Task<int> Step(int from);", "Step.cs")]
    [InlineData("class Link;\nfile sealed class Other;", "a file of its own")]
    public void Another_name_or_a_second_type_is_found(string text, string wayOut) =>
        OneTypeWall.Offences(new("src/Link.cs", text)).ShouldBeOne("src/Link.cs", wayOut);
}
