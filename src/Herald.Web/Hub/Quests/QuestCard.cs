namespace Herald.Web.Hub.Quests;

/// <summary>A challenge on the board.</summary>
public sealed record QuestCard
{
    public required string Href { get; init; }

    public required string Title { get; init; }

    public required string? Summary { get; init; }

    /// <summary>Where its picture is, small; null where it has none.</summary>
    public required string? Cover { get; init; }

    public required string? CoverText { get; init; }

    public required QuestStanding Standing { get; init; }

    /// <summary>What is next, or why it is not open; null where nothing needs to be said.</summary>
    public required string? Next { get; init; }

    /// <summary>What stands on its stub; null where it pays nothing.</summary>
    public required (string Figure, string Caption)? Stub { get; init; }

    /// <summary>That he may begin it before all others, and until when; null where it is open for all, or not for him.</summary>
    public required string? Early { get; init; }

    /// <summary>What makes its points count for more just now; null where nothing does, or nothing is left to do.</summary>
    public required string? Bonus { get; init; }

    /// <summary>How far all have come with it together; null where nothing is shared.</summary>
    public required TogetherText? Together { get; init; }

    /// <summary>What it is about in short: its shelf, how long it takes, how many stages, what it pays, how long it is open.</summary>
    public required IReadOnlyList<string> Facts { get; init; }
}
