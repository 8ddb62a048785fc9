namespace Herald.Core.Suggestions;

/// <summary>What is known of an advocate when it is picked what is worth his time.</summary>
public sealed record SuggestionFacts
{
    /// <summary>The moment of picking.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Messages of reps that he has not answered, in any order.</summary>
    public IReadOnlyList<WaitingMessage> Messages { get; init; } = [];

    /// <summary>His friends who are still on their way, in any order.</summary>
    public IReadOnlyList<WaitingFriend> Friends { get; init; } = [];

    /// <summary>How many challenges are put before him besides.</summary>
    public int Challenges { get; init; }

    /// <summary>When he last took a link to a new place; null where he never did.</summary>
    public DateTimeOffset? LastShared { get; init; }

    /// <summary>When he last referred somebody by name; null where he never did.</summary>
    public DateTimeOffset? LastReferred { get; init; }
}
