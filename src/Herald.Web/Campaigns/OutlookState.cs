namespace Herald.Web.Campaigns;

/// <summary>How a goal stands by today's pace.</summary>
internal enum OutlookState
{
    /// <summary>The target is reached.</summary>
    Reached,

    /// <summary>Its last day has passed without it.</summary>
    Missed,

    /// <summary>It is reached even at the low end of what is to be expected.</summary>
    Likely,

    /// <summary>It lies within what is to be expected.</summary>
    Open,

    /// <summary>It is missed even at the high end of what is to be expected.</summary>
    Unlikely,

    /// <summary>Too little has happened to say.</summary>
    Unknown,
}
