using System.Text.RegularExpressions;

namespace Herald.Tidy.Lengths;

/// <summary>One type a file, and the file named as it, so that a folder listing is a list of types. Nested types are free.</summary>
internal static partial class OneTypeWall
{
    // Herald.Web.Program would hide the noun Program, so the entry point has another name in the file where people look for it.
    private const string EntryPoint = "src/Herald.Web/Program.cs";

    public static IEnumerable<Offence> Offences(SourceFile file)
    {
        var types = file.Lines.Select(static line => Head().Match(line)).Where(static match => match.Success)
            .Select(static match => match.Groups["name"].Value).ToList();
        if (types.Count > 1)
            yield return new(file.Path, $"it holds {string.Join(", ", types)}: give each a file of its own.");
        else if (types.Count == 1 && types[0] != file.Name.Split('.')[0] && file.Path != EntryPoint)
            yield return new(file.Path, $"it holds {types[0]}: name the file {types[0]}.cs.");
    }

    [GeneratedRegex(@"^([a-z]+ )*((class|struct|interface|enum|record( struct| class)?) (?<name>\w+)|delegate .* (?<name>\w+)(<.*>)?\()")]
    private static partial Regex Head();
}
