namespace Herald.Web.CompanySignIn;

/// <summary>Who somebody is by the word of the company's sign-in.</summary>
/// <param name="Issuer">Whose word it is.</param>
/// <param name="Subject">His name there, which never changes.</param>
/// <param name="Email">His address; null where it was not told.</param>
/// <param name="IsVerified">Whether the company knows that it is his.</param>
/// <param name="Name">What people call him; null where it was not told.</param>
internal sealed record CompanyPerson(string Issuer, string Subject, string? Email, bool IsVerified, string? Name);
