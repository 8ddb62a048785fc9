namespace Herald.Tidy;

/// <summary>A text file of the repository, or one made up in a test.</summary>
/// <param name="Path">From the root, with slashes: <c>src/Herald.Core/Refusal.cs</c>.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public IReadOnlyList<string> Lines { get; } = Text.TrimEnd('\n').Split('\n');

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsUnder(params string[] folders) => folders.Any(folder => Path.StartsWith(folder + "/", StringComparison.Ordinal));

    public bool IsOf(params string[] extensions) => extensions.Any(extension => Path.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>An offence for each line that breaks a rule; the rule answers the sentence, or null where the line is fine.</summary>
    public IEnumerable<Offence> Check(Func<string, string?> rule) =>
        Lines.Select((line, at) => (Sentence: rule(line), Number: at + 1))
            .Where(static found => found.Sentence is not null)
            .Select(found => new Offence($"{Path}:{found.Number}", found.Sentence!));
}
