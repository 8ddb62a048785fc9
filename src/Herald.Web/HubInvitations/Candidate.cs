using Herald.Core.Advocates;
using Herald.Core.HubInvitations;
using Herald.Core.Ids;

namespace Herald.Web.HubInvitations;

/// <summary>Somebody who may be invited, with what is known of him, as a query has him.</summary>
internal sealed class Candidate
{
    public required AdvocateId Id { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>The address as it is compared.</summary>
    public required string EmailKey { get; init; }

    public required string? Locale { get; init; }

    public required bool IsIn { get; init; }

    public required bool WantsNoMail { get; init; }

    public required bool IsResting { get; init; }

    public required bool HasBounced { get; init; }

    public required bool IsInvited { get; init; }

    /// <summary>Why he is not invited; null where he may be.</summary>
    public InvitationObstacle? Obstacle =>
        new InvitationStanding(EmailAddress.TryRead(Email, out _), IsIn, WantsNoMail, IsResting, HasBounced, IsInvited).Obstacle;
}
