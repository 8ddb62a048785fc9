namespace Herald.Web.Hub.Purse;

/// <summary>Something that was earned and may not be spent yet.</summary>
/// <param name="Amount">"32,000 points".</param>
/// <param name="Until">"yours on 5 December", "yours once Kim becomes a customer".</param>
/// <param name="Cause">"Because Kim bought something."</param>
/// <param name="Reason">Why it waits, in a sentence.</param>
/// <param name="Href">The referral's page.</param>
public sealed record PendingText(string Amount, string Until, string Cause, string Reason, string Href);
