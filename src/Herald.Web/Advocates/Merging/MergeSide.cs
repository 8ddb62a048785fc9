namespace Herald.Web.Advocates.Merging;

/// <summary>One of two who may be one, with what he has.</summary>
public sealed record MergeSide
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required string? ExternalId { get; init; }

    public required string? Account { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }

    public required int Links { get; init; }

    public required int Referrals { get; init; }

    public required int Rewards { get; init; }

    public required int Challenges { get; init; }

    public required int Badges { get; init; }
}
