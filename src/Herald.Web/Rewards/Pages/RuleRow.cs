using Herald.Core.Ids;
using Herald.Core.Rewards;

namespace Herald.Web.Rewards.Pages;

/// <summary>A rule in the list of rules.</summary>
public sealed record RuleRow(RuleId Id, int Version, RuleTerms Terms, RuleState State, DateTimeOffset VersionMadeAt)
{
    /// <summary>How many occasions it has paid for, and has not taken it all back.</summary>
    public int Paid { get; init; }

    /// <summary>How many referrals these belong to.</summary>
    public int Referrals { get; init; }

    /// <summary>What it has given and not taken back, in words, each unit by itself.</summary>
    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>What it says, a sentence for each side.</summary>
    public required IReadOnlyList<string> Words { get; init; }
}
