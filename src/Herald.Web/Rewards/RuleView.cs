using Herald.Core.Ids;
using Herald.Core.Rewards;

namespace Herald.Web.Rewards;

/// <summary>A reward rule as the API shows it, in its newest version.</summary>
internal sealed record RuleView
{
    public required RuleId Id { get; init; }

    /// <summary>From 1; each change makes the next, and what was earned keeps its own.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    /// <summary>The challenge that it belongs to, which alone changes it; null for a rule of its own.</summary>
    public required ChallengeId? Challenge { get; init; }

    public required TriggerInput Trigger { get; init; }

    public required string? When { get; init; }

    public required IReadOnlyList<GiftInput?> Give { get; init; }

    public required HoldInput? Hold { get; init; }

    public required CapsInput? Caps { get; init; }

    public required PeriodInput? Period { get; init; }

    /// <summary>For whom it counts before its period begins, where its challenge opens earlier for a level; null for nobody.</summary>
    public required HeadStartInput? Early { get; init; }

    public required ReversalPolicy Reversal { get; init; }

    /// <summary>Since when it is paused; null while it runs.</summary>
    public required DateTimeOffset? SuspendedAt { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When this version was made.</summary>
    public required DateTimeOffset VersionMadeAt { get; init; }
}
