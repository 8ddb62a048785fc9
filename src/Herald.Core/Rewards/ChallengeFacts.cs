namespace Herald.Core.Rewards;

/// <summary>What the rewards of stages of challenges are priced from.</summary>
public sealed record ChallengeFacts : JudgingFacts
{
    /// <summary>The stages that an advocate is done with and that nothing was decided about yet.</summary>
    public required IReadOnlyList<Occasion.OfChallenge> Occasions { get; init; }

    /// <summary>The bonus that the points of a stage are raised by; null where there is none then.</summary>
    public Func<Occasion.OfChallenge, Bonus?> Bonus { get; init; } = static _ => null;
}
