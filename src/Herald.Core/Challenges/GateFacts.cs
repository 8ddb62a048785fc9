using Herald.Core.Ids;

namespace Herald.Core.Challenges;

/// <summary>What is known of an advocate who wants to begin a challenge.</summary>
public sealed record GateFacts
{
    /// <summary>Whether the challenge's condition holds for him.</summary>
    public required bool InAudience { get; init; }

    /// <summary>His level.</summary>
    public required int Level { get; init; }

    /// <summary>Of the challenges that must be completed first, the slugs of those that he has.</summary>
    public required IReadOnlyCollection<string> Completed { get; init; }

    /// <summary>Of the badges that must be had first, the slugs of those that he has.</summary>
    public required IReadOnlyCollection<string> Badges { get; init; }

    /// <summary>How often he has taken this one, within the days that its limit looks back over.</summary>
    public required int Own { get; init; }

    /// <summary>The way that he took last; null where there is none.</summary>
    public required CompletionId? Latest { get; init; }

    /// <summary>How many places are taken in all.</summary>
    public required int Taken { get; init; }
}
