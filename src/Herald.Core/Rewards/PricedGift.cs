using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>What a rule gives for an occasion, as the facts stand: the books are brought to agree with it.</summary>
public sealed record PricedGift
{
    /// <summary>
    /// What it is known by: rule, occasion, place among the rule's gifts, and the advocate or the word friend, since two friends
    /// may turn out to be one, and the rule's version, which may give something else. It is earned once.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>The rule.</summary>
    public required RuleId Rule { get; init; }

    /// <summary>Its version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Who gets it.</summary>
    public required Holder Holder { get; init; }

    /// <summary>What it is counted in; null for a code.</summary>
    public required Unit? Unit { get; init; }

    /// <summary>The pool that a code comes from; null for units.</summary>
    public required string? Pool { get; init; }

    /// <summary>What it was worth before anything was returned.</summary>
    public required long Gross { get; init; }

    /// <summary>What it is worth now.</summary>
    public required long Net { get; init; }

    /// <summary>When it may be spent; null where no date holds it.</summary>
    public required DateTimeOffset? ReleasesAt { get; init; }

    /// <summary>The stage that it waits for; null where none holds it.</summary>
    public required Stage? UntilStage { get; init; }

    /// <summary>Whether the stage that it waits for stands.</summary>
    public required bool StageStands { get; init; }

    /// <summary>What earned it.</summary>
    public required Occasion Occasion { get; init; }

    /// <summary>How the amount came about, in words and numbers.</summary>
    public required string Arithmetic { get; init; }

    /// <summary>Whether it may be spent at an instant.</summary>
    public bool IsReleased(DateTimeOffset now) => !(ReleasesAt > now) && (UntilStage is null || StageStands);
}
