using Herald.Core.Ids;

namespace Herald.Core.SignIn;

/// <summary>That a hand-over was used, kept until it would have ended by itself: it works once, on however many nodes.</summary>
public sealed class UsedHandover
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>The id that the site gave the token.</summary>
    public required string Jti { get; init; }

    /// <summary>When the token ends.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
