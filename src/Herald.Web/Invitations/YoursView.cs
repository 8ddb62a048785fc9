namespace Herald.Web.Invitations;

/// <summary>A friend's own page: how his referral stands, and his benefit.</summary>
public sealed record YoursView
{
    public required InvitationView Invitation { get; init; }

    /// <summary>What happened so far, the first first, and what comes next.</summary>
    public required IReadOnlyList<YoursStep> Steps { get; init; }

    /// <summary>What he has of it, and what he may yet get.</summary>
    public required IReadOnlyList<YoursBenefit> Benefits { get; init; }
}
