namespace Herald.Web.Platform.Problems;

/// <summary>An error as RFC 9457 has it, with a stable code.</summary>
public sealed record Problem
{
    /// <summary>Where the code is explained.</summary>
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    /// <summary>What was found and the way out.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable name that callers may branch on.</summary>
    public required string Code { get; init; }

    /// <summary>Field to messages, for 422.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>The id of what stands in the way, where there is one.</summary>
    public string? Existing { get; init; }
}
