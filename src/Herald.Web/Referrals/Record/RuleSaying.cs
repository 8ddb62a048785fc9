namespace Herald.Web.Referrals.Record;

/// <summary>What one rule said of one occasion of a referral, and what stands of it.</summary>
/// <param name="Rule">Its name and version.</param>
/// <param name="Href">Its page.</param>
/// <param name="Occasion">What it looked at, in words.</param>
/// <param name="At">When that happened.</param>
/// <param name="Standing">Whether it pays, has taken back what it paid, or does not pay.</param>
/// <param name="Reasons">Why, in sentences.</param>
/// <param name="Gifts">What it gave to whom, what was taken back, and how the amount came about.</param>
public sealed record RuleSaying(
    string Rule, string Href, string Occasion, DateTimeOffset At, RuleStanding Standing, IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Gifts);
