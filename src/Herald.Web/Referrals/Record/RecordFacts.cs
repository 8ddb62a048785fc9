using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Web.Referrals.Record;

/// <summary>Who, what and where it stands.</summary>
public sealed record RecordFacts
{
    public required string Id { get; init; }

    public required string Friend { get; init; }

    public required string? Email { get; init; }

    public required string? Phone { get; init; }

    public required string? Company { get; init; }

    public required string Advocate { get; init; }

    public required string AdvocateId { get; init; }

    public required Stage Stage { get; init; }

    public required DateTimeOffset StageAt { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required Money? Pipeline { get; init; }

    public required Money? Closed { get; init; }

    public required string? Owner { get; init; }

    public required IReadOnlyList<string> Flags { get; init; }

    public required string? Campaign { get; init; }

    public required string? Channel { get; init; }

    public required Introduction Introduction { get; init; }

    public required DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Other referrals of the same friend: their ids, with the name of who referred.</summary>
    public required IReadOnlyList<(string Id, string Advocate)> Others { get; init; }
}
