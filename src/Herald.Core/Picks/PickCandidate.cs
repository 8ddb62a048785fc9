using Herald.Core.Ids;

namespace Herald.Core.Picks;

/// <summary>A challenge that is open for somebody, as far as picking looks at it.</summary>
public sealed record PickCandidate
{
    /// <summary>The challenge.</summary>
    public required ChallengeId Challenge { get; init; }

    /// <summary>The shelf that it stands on; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>Words that it is found by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What it asks for, in the words of <see cref="PickFacts.Likes"/>.</summary>
    public IReadOnlyCollection<string> Likings { get; init; } = [];

    /// <summary>How many minutes it takes; null where nobody said.</summary>
    public int? EffortMinutes { get; init; }

    /// <summary>The points that it gives for sure, or up to.</summary>
    public long Points { get; init; }

    /// <summary>Whether it asks for much (<see cref="LargeAsk"/>).</summary>
    public bool IsLarge { get; init; }

    /// <summary>Whether it is for some people only, and he is one of them.</summary>
    public bool IsAimed { get; init; }

    /// <summary>When it ends; null for never.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    /// <summary>How often people who share an interest with him completed it; each interest counts.</summary>
    public int CompletedBySimilar { get; init; }

    /// <summary>How often anybody completed it.</summary>
    public int CompletedByAll { get; init; }

    /// <summary>How often it was picked for him of late, and he did not begin.</summary>
    public int PassedOver { get; init; }
}
