namespace Herald.Web.Referrals.Record;

/// <summary>What one rule said of one occasion of a referral.</summary>
/// <param name="Rule">Its name and version.</param>
/// <param name="Href">Its page.</param>
/// <param name="Occasion">What it looked at, in words.</param>
/// <param name="At">When that happened.</param>
/// <param name="Pays">Whether it pays for it.</param>
/// <param name="Reasons">Why, in sentences.</param>
/// <param name="Gifts">What it gave to whom, and how the amount came about.</param>
public sealed record RuleSaying(
    string Rule, string Href, string Occasion, DateTimeOffset At, bool Pays, IReadOnlyList<string> Reasons, IReadOnlyList<string> Gifts);
