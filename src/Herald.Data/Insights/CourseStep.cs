namespace Herald.Data.Insights;

/// <summary>A step on the way of a referral.</summary>
public enum CourseStep
{
    ToQualified,
    ToOpportunity,
    ToWon,
}
