namespace Herald.Web.Insights.Steering;

/// <summary>What is counted day by day to see whether it falls.</summary>
internal enum SteeredMeasure
{
    /// <summary>What was handed in for challenges.</summary>
    Submissions,

    /// <summary>Links made.</summary>
    Shares,

    /// <summary>Clicks on them.</summary>
    Clicks,

    /// <summary>Referrals submitted.</summary>
    Referrals,
}
