using Herald.Core.Advocates;
using Herald.Core.Ids;

namespace Herald.Web.HubSignIn.HandOver;

/// <summary>What a site says, in a token that was proved to be its own: whom it hands over.</summary>
/// <param name="Jti">The token's own id; it works once.</param>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="ExternalId">The person's id in the company's systems; null where the e-mail address alone names him.</param>
/// <param name="Email">His address; null where the external id alone names him.</param>
/// <param name="Name">What he is called; null where the site does not say.</param>
/// <param name="Key">The key that it was signed with.</param>
internal sealed record HandoverClaims(
    string Jti, DateTimeOffset ExpiresAt, string? ExternalId, EmailAddress? Email, string? Name, HandoverKeyId Key);
