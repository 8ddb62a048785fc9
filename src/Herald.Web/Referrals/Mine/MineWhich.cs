namespace Herald.Web.Referrals.Mine;

/// <summary>Which of his own referrals a rep looks at.</summary>
public enum MineWhich
{
    /// <summary>Nobody has looked at them yet.</summary>
    Waiting,

    /// <summary>He works at them.</summary>
    Working,

    /// <summary>They have come to an end.</summary>
    Ended,
}
