namespace Herald.Data.Insights;

/// <summary>A stretch of time whose referrals are counted together; its end does not belong to it.</summary>
public sealed record CourseSpan(int Number, DateTimeOffset Begins, DateTimeOffset Ends);
