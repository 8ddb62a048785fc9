using System.Text.RegularExpressions;

namespace Herald.Tidy.Words;

/// <summary>The repository speaks of the product, never of the machine that it was written on.</summary>
internal static partial class PlaceWall
{
    public static IEnumerable<Offence> Offences(SourceFile file) => file.Check(line =>
        PersonalFolder().Match(line) is { Success: true } personal
            ? $"'{personal.Value}' is a place on one machine: write a path from the root of the repository, or a made-up one such as /srv."
        : file.IsOf(".md") && TemporaryFolder().Match(line) is { Success: true } temporary
            ? $"'{temporary.Value}' does not last: name a folder that the reader keeps."
        : null);

    [GeneratedRegex(@"(?<![\w.\-}*/])(/(home|root|Users|work)/|[A-Z]:\\Users\\)")]
    private static partial Regex PersonalFolder();

    [GeneratedRegex(@"(?<![\w.\-}])/tmp/")]
    private static partial Regex TemporaryFolder();
}
