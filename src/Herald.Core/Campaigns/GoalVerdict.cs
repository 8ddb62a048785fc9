namespace Herald.Core.Campaigns;

/// <summary>What today's pace says about a goal.</summary>
public enum GoalVerdict
{
    /// <summary>It is reached even at the low end of what is to be expected.</summary>
    Likely,

    /// <summary>It lies within what is to be expected.</summary>
    Open,

    /// <summary>It is missed even at the high end of what is to be expected.</summary>
    Unlikely,
}
