using Herald.Core.Ids;

namespace Herald.Core.SignIn;

/// <summary>
/// A secret that a program shares with its company's own site, which signs with it whom it hands over. Signing needs the secret itself,
/// so that it is kept, encrypted, and shown once.
/// </summary>
public sealed class HandoverKey
{
    /// <summary>How many of a program may stand at once: enough to replace one while it is in use.</summary>
    public const int StandingMax = 5;

    /// <summary>The program whose hub it opens; no other.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id; tokens may name it as <c>kid</c>.</summary>
    public required HandoverKeyId Id { get; init; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; init; }

    /// <summary>The secret, encrypted.</summary>
    public required string Secret { get; init; }

    /// <summary>Whether people whom the program does not know yet become advocates when they are handed over.</summary>
    public required bool CreatesAdvocates { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last brought somebody in; null if never.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Since when it opens nothing any more.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}
