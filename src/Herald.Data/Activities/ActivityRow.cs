using Herald.Core.Ids;

namespace Herald.Data.Activities;

/// <summary>One activity in the stream, in the store's form.</summary>
public sealed class ActivityRow
{
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its place among those that were written together; see <see cref="CommitGroup"/>.</summary>
    public long Position { get; init; }

    /// <summary>
    /// The transaction that wrote it (PostgreSQL), or 0 (SQLite). The stream is ordered by group, then position, because on PostgreSQL
    /// positions become visible out of order.
    /// </summary>
    public long CommitGroup { get; init; }

    public required ActivityId Id { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The record's name in snake_case: <c>referral_submitted</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The record itself, as JSON.</summary>
    public required string Body { get; init; }
}
