
namespace Herald.Web.Rewards.Pages;

/// <summary>Whether a rule pays at this moment.</summary>
public enum RuleState
{
    /// <summary>It pays.</summary>
    Live,

    /// <summary>Staff has paused it.</summary>
    Suspended,

    /// <summary>Its period begins later.</summary>
    NotYet,

    /// <summary>Its period is over.</summary>
    Ended,
}
