namespace Herald.Web.Credentials;

/// <summary>Who signs the badges of this program, and with which keys.</summary>
public sealed record IssuerView
{
    /// <summary>The name that credentials carry, by the method <c>did:web</c>.</summary>
    public required string Did { get; init; }

    /// <summary>Where the name leads.</summary>
    public required string Document { get; init; }

    /// <summary>Its keys, the first first; none until a badge is shown outside.</summary>
    public required IReadOnlyList<SigningKeyView> Keys { get; init; }
}
