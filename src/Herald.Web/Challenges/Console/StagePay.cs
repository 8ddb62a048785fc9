namespace Herald.Web.Challenges.Console;

/// <summary>What a stage pays: what the challenge gives for it, and what other rules do.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Gives">What the challenge itself gives for it, in words; null for nothing.</param>
/// <param name="Rules">The rules beside it.</param>
public sealed record StagePay(int Number, string Title, string? Gives, IReadOnlyList<StagePay.Rule> Rules)
{
    /// <summary>A rule that the program made for it.</summary>
    public sealed record Rule(string Id, string Name, string Sentence);
}
