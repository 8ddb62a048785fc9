using Herald.Core.Ids;

namespace Herald.Core.Credentials;

/// <summary>
/// A key with which a program signs credentials: Ed25519. One signs; those before it stay known, so that what they signed can be verified.
/// </summary>
public sealed class SigningKey
{
    /// <summary>Keys of one program over all time: each stays in a document that is read as a whole.</summary>
    public const int CountMax = 50;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Which of its keys this is, from 1 on.</summary>
    public required int Number { get; init; }

    /// <summary>What verifies: 32 bytes in base64url.</summary>
    public required string PublicKey { get; init; }

    /// <summary>What signs, encrypted.</summary>
    public required string Secret { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Since when it signs no more; null for the one that does.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
