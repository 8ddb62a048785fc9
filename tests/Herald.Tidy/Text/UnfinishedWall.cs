using System.Text.RegularExpressions;

namespace Herald.Tidy.Text;

/// <summary>What is in the tree is finished: no notes to oneself, no stubs, no code put to sleep, no test that sits out.</summary>
internal static partial class UnfinishedWall
{
    private static readonly (Regex Found, string WayOut)[] Rules =
    [
        (Note(), "a note to oneself: do it now, or open an issue."),
        (Stub(), "a stub: write it, or leave it out until it is needed."),
        (SleepingCode(), "code in a comment: delete it, the history keeps it."),
    ];

    public static IEnumerable<Offence> InSource(SourceFile file) =>
        Rules.SelectMany(rule => file.Check(line => rule.Found.IsMatch(line) ? rule.WayOut : null));

    public static IEnumerable<Offence> InTests(SourceFile file) => file.Check(static line =>
        Skipped().IsMatch(line) ? "a test that sits out proves nothing: let it run, or delete it." : null);

    // Written with brackets, so that this file does not offend.
    [GeneratedRegex(@"(//|/\*|@\*|<!--|--|^\s*\*).*\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b")]
    private static partial Regex Note();

    [GeneratedRegex(@"\bnew NotImplemented[E]xception\b|\bnew NotSupportedException\(\)")]
    private static partial Regex Stub();

    // Prose does not end with these; documentation comments may, in an example.
    [GeneratedRegex(@"^\s*(//(?!/)|--\s).*[;{]\s*$")]
    private static partial Regex SleepingCode();

    [GeneratedRegex(@"\bSkip(When|Unless|Type)?\s*=[^=>]|\bAssert\.Skip|\bExplicit\s*=\s*true")]
    private static partial Regex Skipped();
}
