namespace Herald.Web.Advocates.Merging;

/// <summary>A merge as the page of an advocate tells it.</summary>
public sealed record MergeText
{
    public required string Id { get; init; }

    /// <summary>What the one was called who went.</summary>
    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string? Note { get; init; }

    public required string MadeBy { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required string? UndoneBy { get; init; }

    public required DateTimeOffset? UndoneAt { get; init; }
}
