using Herald.Core.Conditions;

namespace Herald.Core.Rewards;

/// <summary>What a reward rule says, in one of its versions.</summary>
public sealed record RuleTerms
{
    /// <summary>What staff call it.</summary>
    public required string Name { get; init; }

    /// <summary>When it looks.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>What must hold then; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>What it gives, in order; 1 to 10 gifts, and none for a stage of a challenge that gives nothing any more.</summary>
    public required IReadOnlyList<Gift> Give { get; init; }

    /// <summary>How long it stays pending.</summary>
    public RewardHold Hold { get; init; } = RewardHold.None.Only;

    /// <summary>How often it may pay.</summary>
    public Caps Caps { get; init; } = Caps.None;

    /// <summary>From when occasions count; null for always.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>For whom occasions count before <see cref="From"/> already; null for nobody.</summary>
    public HeadStart? Early { get; init; }

    /// <summary>Until when occasions count, that instant excluded; null for ever.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>What becomes of it when its occasion is undone.</summary>
    public ReversalPolicy Reversal { get; init; }

    /// <summary>The fields that are asked for, each as often as it is asked.</summary>
    public IEnumerable<Field> Fields() => (When?.Fields() ?? []).Concat(Early is null ? [] : [HeadStart.Field]);

    /// <summary>What it says of what happened at an instant; null where that does not count.</summary>
    internal RuleTerms? At(DateTimeOffset instant) =>
        instant >= To ? null
        : !(instant < From) ? this
        : Early is { } early && early.From <= instant ? this with { When = early.And(When) }
        : null;
}
