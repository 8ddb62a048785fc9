namespace Herald.Web.Credentials;

/// <summary>A key that signs, or signed: never its secret.</summary>
/// <param name="Id">As credentials name it.</param>
/// <param name="PublicKey">What verifies: the <c>x</c> of its JWK.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="RetiredAt">Since when it signs no more; null for the one that does.</param>
public sealed record SigningKeyView(string Id, string PublicKey, DateTimeOffset MadeAt, DateTimeOffset? RetiredAt);
