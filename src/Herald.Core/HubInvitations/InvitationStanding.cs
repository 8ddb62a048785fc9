namespace Herald.Core.HubInvitations;

/// <summary>What is known of somebody before he is invited to the hub.</summary>
/// <param name="HasAddress">Whether a mail could go to him.</param>
/// <param name="IsIn">Whether he has ever been in the hub.</param>
/// <param name="WantsNoMail">Whether he ended all mails.</param>
/// <param name="IsResting">Whether he is to be left in peace.</param>
/// <param name="HasBounced">Whether a mail to his address came back.</param>
/// <param name="IsInvited">Whether he was invited of late.</param>
public readonly record struct InvitationStanding(
    bool HasAddress, bool IsIn, bool WantsNoMail, bool IsResting, bool HasBounced, bool IsInvited)
{
    /// <summary>The first reason, in this order, for which he is not invited; null where he may be.</summary>
    public InvitationObstacle? Obstacle => this switch
    {
        { HasAddress: false } => InvitationObstacle.NoAddress,
        { IsIn: true } => InvitationObstacle.Active,
        { WantsNoMail: true } => InvitationObstacle.OptedOut,
        { IsResting: true } => InvitationObstacle.Resting,
        { HasBounced: true } => InvitationObstacle.Bounced,
        { IsInvited: true } => InvitationObstacle.Invited,
        _ => null,
    };
}
