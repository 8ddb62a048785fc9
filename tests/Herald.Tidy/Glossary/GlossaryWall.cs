using System.Text.RegularExpressions;

namespace Herald.Tidy.Glossary;

/// <summary>docs/glossary.md, a table of word, type and meaning, holds every noun of Core, and no type that is gone.</summary>
internal static partial class GlossaryWall
{
    public const string Path = "docs/glossary.md";

    /// <param name="glossary">The page.</param>
    /// <param name="nouns">The types that must stand in it.</param>
    /// <param name="all">The types that may.</param>
    public static IEnumerable<Offence> Offences(SourceFile glossary, IEnumerable<Type> nouns, IEnumerable<Type> all)
    {
        var listed = glossary.Lines.SelectMany(TypesOf).ToHashSet(StringComparer.Ordinal);
        var known = all.Select(WrittenTypes.BareName).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from noun in nouns
               let name = noun.BareName()
               where !listed.Contains(name)
               select new Offence(glossary.Path, $"{noun.FullName} is missing. Add: | {Words(name)} | `{name}` | … |"),
            .. from name in listed
               where !known.Contains(name)
               select new Offence(glossary.Path, $"`{name}` stands in it, and no type has that name: change or delete its line."),
        ];
    }

    public static bool IsNoun(Type type) =>
        type is { IsVisible: true, IsNested: false } && !type.IsAssignableTo(typeof(Exception)) && !type.IsAssignableTo(typeof(Attribute));

    // The second column; type parameters are no part of the name.
    private static IEnumerable<string> TypesOf(string line) =>
        line.Split('|') is [_, _, var types, ..] ? InBackticks().Matches(types).Select(static match => match.Groups["name"].Value) : [];

    private static string Words(string name) => Capital().Replace(name, " $0").Trim().ToLowerInvariant();

    [GeneratedRegex(@"`(?<name>\w+)(<\w+>)?`")]
    private static partial Regex InBackticks();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
