using Herald.Core.Ids;

namespace Herald.Core.SignIn;

/// <summary>
/// A link that was mailed to an advocate and signs him in once, for a few minutes, in the browser that asked for it. Of the secrets in
/// the link and in the browser only hashes are kept.
/// </summary>
public sealed class SignInLink
{
    /// <summary>How long a link works: long enough for slow mail, short enough that an old mailbox opens nothing.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>SHA-256 of the secret in the link, in hexadecimal digits.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Whom it signs in.</summary>
    public required AdvocateId AdvocateId { get; init; }

    /// <summary>SHA-256 of the secret in the browser that asked.</summary>
    public required string BindingHash { get; init; }

    /// <summary>Where he wanted to go, a path of this server; null for the hub's first page.</summary>
    public string? ReturnPath { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>From when on it opens nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used; null until then.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
