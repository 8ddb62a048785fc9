namespace Herald.Web.Hub.Streaks;

/// <summary>An advocate's streak, in words.</summary>
public sealed record StreakText
{
    /// <summary>"Six weeks in a row".</summary>
    public required string Count { get; init; }

    /// <summary>How this week stands, and what follows from it.</summary>
    public required string Standing { get; init; }

    /// <summary>His longest; null where this is it.</summary>
    public required string? Best { get; init; }

    /// <summary>The latest weeks, the oldest first; empty for who has not begun.</summary>
    public required IReadOnlyList<StreakStub> Weeks { get; init; }

    /// <summary>What keeps this week, where it is not kept yet; null where it is.</summary>
    public required StreakStep? Next { get; init; }
}
