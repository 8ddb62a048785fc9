namespace Herald.Web.Invitations;

/// <summary>Whether an invitation can be accepted just now, and if not, why.</summary>
public abstract record InvitationState
{
    private InvitationState()
    {
    }

    /// <summary>It can be accepted.</summary>
    public sealed record Open : InvitationState
    {
        public static Open Only { get; } = new();
    }

    /// <summary>The link, or all that is offered, rests for the moment.</summary>
    public sealed record Paused : InvitationState
    {
        public static Paused Only { get; } = new();
    }

    /// <summary>What it offers begins later.</summary>
    public sealed record NotYet(DateTimeOffset From) : InvitationState;

    /// <summary>What it offered is over.</summary>
    public sealed record Ended(DateTimeOffset Since) : InvitationState;
}
