namespace Herald.Core.Campaigns;

/// <summary>What a goal counts. Satisfaction is no measure yet, since nothing asks for it; a goal of it is refused by name.</summary>
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
}
