namespace Herald.Web.Referrals.Record;

/// <summary>Whose friend it is and why, for somebody who has never heard of attribution.</summary>
/// <param name="Headline">Who is credited, in a sentence.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Conversions">Each conversion with everybody who was weighed for it, the one that decided first.</param>
public sealed record CreditStory(string Headline, string Reason, IReadOnlyList<CreditConversion> Conversions);
