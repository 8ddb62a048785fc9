using Herald.Core.Ids;

namespace Herald.Data;

/// <summary>The first answer to a request that named an idempotency key; written in the transaction of its effect.</summary>
public sealed class SavedAnswer
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>The key, as the caller wrote it.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is refused.</summary>
    public required string Fingerprint { get; init; }

    public required int Status { get; init; }

    public required string? Location { get; init; }

    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
