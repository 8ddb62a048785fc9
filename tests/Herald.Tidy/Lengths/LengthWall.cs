namespace Herald.Tidy.Lengths;

/// <summary>Files and lines that fit a screen and a head.</summary>
internal static class LengthWall
{
    public const int FileLinesMax = 400;
    public const int ColumnsMax = 140;
    public const int MedianLinesMax = 50;
    public const int NineInTenLinesMax = 150;

    public static IEnumerable<Offence> OfFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.Lines.Count > FileLinesMax
        select new Offence(file.Path, $"{file.Lines.Count} lines, and {FileLinesMax} are the most: give the second thing in it a file.");

    public static IEnumerable<Offence> OfLines(IEnumerable<SourceFile> files) =>
        files.SelectMany(static file => file.Check(static line =>
            line.Length > ColumnsMax ? $"{line.Length} columns, and {ColumnsMax} are the most: break the line." : null));

    public static IEnumerable<Offence> OfTheWhole(IReadOnlyList<SourceFile> files)
    {
        var lengths = files.Select(static file => file.Lines.Count).Order().ToList();
        var (median, nineInTen) = (At(lengths, 0.5), At(lengths, 0.9));
        if (median >= MedianLinesMax)
            yield return new("src", $"half of the files have {median} lines or more; under {MedianLinesMax} is the aim: one idea a file.");
        if (nineInTen >= NineInTenLinesMax)
            yield return new("src", $"one file in ten has {nineInTen} lines or more, not under {NineInTenLinesMax}: see {Longest(files)}.");
    }

    private static int At(List<int> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(sorted.Count * share)];

    private static string Longest(IEnumerable<SourceFile> files) =>
        string.Join(", ", files.OrderByDescending(static file => file.Lines.Count).Take(3).Select(static file => file.Path));
}
