namespace Herald.Web.Hub.Purse;

/// <summary>A discount code that the advocate was given.</summary>
/// <param name="Code">The code; null while the pool is empty.</param>
/// <param name="Cause">"Because Kim signed up."</param>
/// <param name="Href">The referral's page.</param>
public sealed record CodeText(string? Code, string Cause, string Href);
