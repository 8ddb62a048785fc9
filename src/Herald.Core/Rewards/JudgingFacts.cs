using Herald.Core.Conditions;
using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>What rules judge occasions by.</summary>
public abstract record JudgingFacts
{
    /// <summary>The program.</summary>
    public required ProgramId Program { get; init; }

    /// <summary>The program's rules.</summary>
    public required IReadOnlyList<RuleHistory> Rules { get; init; }

    /// <summary>What was decided before about these occasions.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>How the advocates stand by their other friends.</summary>
    public required IReadOnlyList<AdvocateStanding> Standings { get; init; }

    /// <summary>What rules with caps have paid.</summary>
    public required IReadOnlyList<RuleUse> Uses { get; init; }

    /// <summary>The values that a condition may ask about an occasion.</summary>
    public required Func<Occasion, ConditionFacts> Ask { get; init; }
}
