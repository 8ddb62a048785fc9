using System.Text.RegularExpressions;

namespace Herald.Tidy.Lengths;

/// <summary>
/// Methods of at most 40 lines, from the line of the name to the closing brace. Read by indentation, which <c>dotnet format</c> keeps:
/// in a type whose head stands at column N, each line at column N + 4 begins a member, and the member lasts until the next begins.
/// </summary>
internal static partial class MethodWall
{
    public const int LinesMax = 40;

    private const int Step = 4;

    public static IEnumerable<Offence> Offences(SourceFile file) =>
        from head in Enumerable.Range(0, file.Lines.Count)
        where TypeHead().IsMatch(file.Lines[head])
        from method in MethodsOf(file.Lines, head)
        where method.Length > LinesMax
        select new Offence(
            $"{file.Path}:{method.Start + 1}", $"a method of {method.Length} lines, and {LinesMax} are the most: name a part of it.");

    private static IEnumerable<(int Start, int Length)> MethodsOf(IReadOnlyList<string> lines, int head)
    {
        var column = Indentation(lines[head]);
        var inside = Enumerable.Range(head + 1, lines.Count - head - 1)
            .SkipWhile(at => lines[at] != new string(' ', column) + "{").Skip(1)
            .TakeWhile(at => Indentation(lines[at]) > column)
            .Where(at => lines[at].Length > 0).ToList();
        var starts = inside.Where(at => Indentation(lines[at]) == column + Step && BeginsMember(lines[at].TrimStart())).ToList();
        return starts.Where(start => IsMethod(lines[start]))
            .Select(start => (start, LastOf(start) - start + 1));

        int LastOf(int start) => inside.Last(at => at < NextAfter(start) && !IsBetween(lines[at], column));
        int NextAfter(int start) => starts.FirstOrDefault(next => next > start, int.MaxValue);
    }

    // Comments and attributes belong to the member after them.
    private static bool IsBetween(string line, int column) =>
        Indentation(line) == column + Step && (IsComment(line.TrimStart()) || IsAttribute(line.TrimStart()));

    private static bool BeginsMember(string line) =>
        line[0] is not ('{' or '}' or ')' or ']' or '#') && !IsComment(line) && !IsAttribute(line);

    private static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);

    private static bool IsAttribute(string line) => line[0] == '[' && line[^1] == ']';

    private static bool IsMethod(string head) => Method().IsMatch(head) && !TypeHead().IsMatch(head);

    private static int Indentation(string line) => line.Length == 0 ? int.MaxValue : line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"^ *([a-z]+ )*(class|struct|interface|enum|record) \w+")]
    private static partial Regex TypeHead();

    // A parenthesis behind a name, and no '=' before it: a field with a long table is not a method.
    [GeneratedRegex(@"^[^=(]*\w(<[^=(]*>)?\(")]
    private static partial Regex Method();
}
