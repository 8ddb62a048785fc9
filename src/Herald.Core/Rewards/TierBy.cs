namespace Herald.Core.Rewards;

/// <summary>What the steps of a tiered gift go by.</summary>
public enum TierBy
{
    /// <summary>How many times the advocate has come so far, this time included.</summary>
    Count,

    /// <summary>What the deal or event is worth.</summary>
    Value,
}
