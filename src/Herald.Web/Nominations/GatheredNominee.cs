using Herald.Core.Ids;

namespace Herald.Web.Nominations;

/// <summary>Somebody who may be invited, with what is known of him, as a query has him.</summary>
internal sealed class GatheredNominee
{
    public required AdvocateId Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    public required AccountId? AccountId { get; init; }

    public required string? Company { get; init; }

    public required string Attributes { get; init; }

    public required int? Satisfaction { get; init; }

    public required DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Minor units of the program's currency, as is what he brought.</summary>
    public required long Bought { get; init; }

    public required long Brought { get; init; }

    public required int Submitted { get; init; }

    public required int Qualified { get; init; }

    public required int Won { get; init; }

    /// <summary>When he was invited at an address that is his no more.</summary>
    public required DateTimeOffset? InvitedAt { get; init; }
}
