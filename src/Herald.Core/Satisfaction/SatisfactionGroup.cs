namespace Herald.Core.Satisfaction;

/// <summary>What a score says of somebody, by the usual groups of the question whether he would recommend.</summary>
public enum SatisfactionGroup
{
    /// <summary>0 to 6: he would rather warn people.</summary>
    Detractor,

    /// <summary>7 or 8: he is content, and says nothing.</summary>
    Passive,

    /// <summary>9 or 10: he would recommend.</summary>
    Promoter,
}
