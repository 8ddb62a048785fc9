using Herald.Core.Ids;

namespace Herald.Core.Rewards;

/// <summary>One version of a rule, never changed once it is made.</summary>
public sealed class RuleVersion
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The rule.</summary>
    public required RuleId RuleId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it says, as it was sent.</summary>
    public required string Body { get; init; }

    /// <summary>Since when it is in force.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}
