using Herald.Core.Ledger;

namespace Herald.Core.Rewards.Words;

/// <summary>What one rule promises one side, in words.</summary>
/// <param name="To">Which side.</param>
/// <param name="Figure">What stands large on a ticket's stub: "$100", "250", "10%".</param>
/// <param name="Caption">What stands small below it: "points", "for you"; at most three words.</param>
/// <param name="Gift">What it gives: "$100 and a discount code".</param>
/// <param name="Occasion">When: "when you become a customer".</param>
/// <param name="Sentence">Both as one sentence: "You get $100 when you become a customer."</param>
/// <param name="Notes">Conditions, hold, limits, period and reversal, each a sentence; empty where nothing restricts it.</param>
public sealed record RulePromise(
    Party To, string Figure, string Caption, string Gift, string Occasion, string Sentence, IReadOnlyList<string> Notes)
{
    /// <summary>Whether something must hold besides the occasion.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The sentence for where the notes do not stand beside it.</summary>
    public required string Lead { get; init; }
}
