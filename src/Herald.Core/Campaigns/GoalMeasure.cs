namespace Herald.Core.Campaigns;

/// <summary>What a goal counts.</summary>
public enum GoalMeasure
{
    /// <summary>Referrals submitted.</summary>
    Referrals,

    /// <summary>How many of these referrals stand qualified or further.</summary>
    Qualified,

    /// <summary>How many of these referrals are won.</summary>
    Won,

    /// <summary>What those that are won are worth, in minor units of the program's currency.</summary>
    ClosedValue,

    /// <summary>Links made to share.</summary>
    Shares,

    /// <summary>Stages of challenges done whose kind is a review or post elsewhere.</summary>
    Reviews,

    /// <summary>People who joined the program; they join no campaign, so that all count.</summary>
    NewAdvocates,

    /// <summary>How likely people would recommend who were asked, on average, in tenths: 85 is 8.5 of 10.</summary>
    Satisfaction,
}
