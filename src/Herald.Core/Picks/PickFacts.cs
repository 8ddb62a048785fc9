namespace Herald.Core.Picks;

/// <summary>What is known of somebody for whom challenges are picked.</summary>
public sealed record PickFacts
{
    /// <summary>The moment of picking.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What he is interested in, as <see cref="Picks.Interests"/> reads it.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>What he says he likes to do, as <see cref="Advocates.AdvocateProfile.AllInterests"/> names it.</summary>
    public IReadOnlyCollection<string> Likes { get; init; } = [];

    /// <summary>The categories of which he has completed one.</summary>
    public IReadOnlyCollection<string> Known { get; init; } = [];

    /// <summary>The category of what he did last; null where he did nothing, or nothing of a category.</summary>
    public string? LastCategory { get; init; }

    /// <summary>When he last began or completed something large; null where he never did.</summary>
    public DateTimeOffset? LastLargeAt { get; init; }

    /// <summary>What is open for him, in any order.</summary>
    public required IReadOnlyList<PickCandidate> Candidates { get; init; }
}
