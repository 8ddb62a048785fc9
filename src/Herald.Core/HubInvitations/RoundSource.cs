namespace Herald.Core.HubInvitations;

/// <summary>Whom a round of invitations is for.</summary>
public enum RoundSource
{
    /// <summary>People who were chosen one by one.</summary>
    Chosen,

    /// <summary>Whoever belongs to an audience while the round goes through it.</summary>
    Audience,

    /// <summary>Everybody whom a row of one import was about.</summary>
    Import,

    /// <summary>Whoever is nominated while the round goes through them.</summary>
    Nominated,
}
