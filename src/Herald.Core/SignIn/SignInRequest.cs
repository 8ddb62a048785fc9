using Herald.Core.Ids;

namespace Herald.Core.SignIn;

/// <summary>
/// That a link was asked for and, were the address an advocate's, sent; kept for a day to limit how often. What was refused is not kept.
/// </summary>
public sealed class SignInRequest
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required SignInRequestId Id { get; init; }

    /// <summary>A hash of the e-mail address that was typed.</summary>
    public required string EmailHash { get; init; }

    /// <summary>
    /// Keyed hashes, which rotate, of the visitor's site and of his network within it, one after the other; null where they are not known.
    /// </summary>
    public string? AddressHash { get; init; }

    /// <summary>Whether the browser has signed in as this advocate before.</summary>
    public required bool Known { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
