namespace Herald.Web.Hub.Quests;

/// <summary>A challenge on the board.</summary>
public sealed record QuestCard
{
    public required string Href { get; init; }

    public required string Title { get; init; }

    public required string? Summary { get; init; }

    public required QuestStanding Standing { get; init; }

    /// <summary>What is next, or why it is not open; null where nothing needs to be said.</summary>
    public required string? Next { get; init; }

    /// <summary>What stands on its stub; null where it pays nothing.</summary>
    public required (string Figure, string Caption)? Stub { get; init; }

    /// <summary>What it is about in short: its shelf, how long it takes, how many stages, what it pays, how long it is open.</summary>
    public required IReadOnlyList<string> Facts { get; init; }
}
