namespace Herald.Core.HubInvitations;

/// <summary>Why somebody is not invited to the hub.</summary>
public enum InvitationObstacle
{
    /// <summary>He has no address that a mail could go to.</summary>
    NoAddress,

    /// <summary>He is in already.</summary>
    Active,

    /// <summary>He wants no mails.</summary>
    OptedOut,

    /// <summary>He is to be left in peace: he complained, or asked for a rest.</summary>
    Resting,

    /// <summary>A mail to his address came back.</summary>
    Bounced,

    /// <summary>He was invited of late (<see cref="HubInvitation.AgainAfter"/>).</summary>
    Invited,
}
