namespace Herald.Web.Rewards.Pages;

/// <summary>What one version says otherwise than the one before it.</summary>
public sealed record RuleChange(string Label, string Before, string After)
{
    /// <summary>As the audit log has it.</summary>
    public override string ToString() => $"{Label}: {Before} → {After}";

    internal static IReadOnlyList<RuleChange> Between(IReadOnlyList<RuleLine> before, IReadOnlyList<RuleLine> after) =>
    [
        .. before.Zip(after).Where(static pair => pair.First.Text != pair.Second.Text)
            .Select(static pair => new RuleChange(pair.First.Label, pair.First.Text, pair.Second.Text)),
    ];
}
