namespace Herald.Web.Referrals.Record;

/// <summary>Something that ties a conversion to an advocate.</summary>
/// <param name="Advocate">Who; null where the evidence leads to nobody.</param>
/// <param name="Href">His page; null where there is none.</param>
/// <param name="Evidence">What ties him to it, in words.</param>
/// <param name="At">When the friend was touched; null where nobody knows.</param>
/// <param name="Before">How long before the conversion that was, in words.</param>
/// <param name="Chosen">Whether it is credited.</param>
/// <param name="Reason">Why, or why not, in a sentence.</param>
public sealed record CreditTouch(
    string? Advocate, string? Href, string Evidence, DateTimeOffset? At, string? Before, bool Chosen, string Reason);
