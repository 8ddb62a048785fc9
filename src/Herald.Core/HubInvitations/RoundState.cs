namespace Herald.Core.HubInvitations;

/// <summary>How far a round of invitations has come.</summary>
public enum RoundState
{
    /// <summary>Invitations go out, batch by batch.</summary>
    Running,

    /// <summary>Everybody was looked at.</summary>
    Done,

    /// <summary>It was stopped; who was invited by then stays so, and is not reminded.</summary>
    Stopped,
}
