namespace Herald.Tidy.Lengths;

public sealed class LengthTests
{
    private static readonly IReadOnlyList<SourceFile> Code =
        [.. House.Files.Where(static file => file.IsUnder("src", "tests") && file.IsOf(".cs", ".razor"))];

    private static readonly IReadOnlyList<SourceFile> Source = [.. Code.Where(static file => file.IsUnder("src"))];

    [Fact]
    public void No_file_passes_400_lines() => LengthWall.OfFiles(Code).ShouldBeNone();

    [Fact]
    public void No_line_passes_140_columns() => LengthWall.OfLines(Code).ShouldBeNone();

    [Fact]
    public void Files_are_short_on_the_whole() => LengthWall.OfTheWhole(Source).ShouldBeNone();

    [Fact]
    public void No_method_passes_40_lines() => Code.Where(static file => file.IsOf(".cs")).SelectMany(MethodWall.Offences).ShouldBeNone();

    [Fact]
    public void Each_file_holds_one_type_of_its_name() =>
        Source.Where(static file => file.IsOf(".cs")).SelectMany(OneTypeWall.Offences).ShouldBeNone();

    [Fact]
    public void A_long_file_is_found() => LengthWall.OfFiles([FileOf(400), FileOf(401)]).ShouldBeOne("401 lines");

    [Fact]
    public void A_long_line_is_found() =>
        LengthWall.OfLines([new("a.cs", new string('x', 140) + "\n" + new string('x', 141))]).ShouldBeOne("a.cs:2", "141");

    [Fact]
    public void Too_many_files_of_middle_length_are_found() =>
        LengthWall.OfTheWhole([FileOf(10), FileOf(50), FileOf(60)]).ShouldBeOne("half of the files");

    [Fact]
    public void Too_many_long_files_are_found() =>
        LengthWall.OfTheWhole([.. Enumerable.Repeat(FileOf(10), 9), FileOf(150)]).ShouldBeOne("one file in ten");

    private static SourceFile FileOf(int lines) => new("src/Lines.cs", string.Join('\n', Enumerable.Repeat("x", lines)));
}
