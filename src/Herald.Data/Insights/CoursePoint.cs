namespace Herald.Data.Insights;

/// <summary>What the referrals of one stretch of time have come to; amounts are minor units of the currency that was asked for.</summary>
public sealed record CoursePoint(int Number, long Leads, long Won, long Pipeline, long Closed);
