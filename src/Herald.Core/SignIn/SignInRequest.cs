using Herald.Core.Ids;

namespace Herald.Core.SignIn;

/// <summary>That somebody asked for a link to an address, whether it is an advocate's or not; kept for a day to limit how often.</summary>
public sealed class SignInRequest
{
    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required SignInRequestId Id { get; init; }

    /// <summary>A hash of the e-mail address that was typed.</summary>
    public required string EmailHash { get; init; }

    /// <summary>A keyed hash of the visitor's network address that rotates; null where it is not known.</summary>
    public string? AddressHash { get; init; }

    /// <summary>Whether the browser has signed in as this advocate before.</summary>
    public required bool Known { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
