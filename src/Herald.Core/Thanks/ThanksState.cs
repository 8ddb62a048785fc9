namespace Herald.Core.Thanks;

/// <summary>How far thanks have come.</summary>
public enum ThanksState
{
    /// <summary>Nobody has begun.</summary>
    Open,

    /// <summary>Somebody is at it.</summary>
    InHand,

    /// <summary>It is on its way.</summary>
    Sent,

    /// <summary>It has arrived. A message arrives when it is sent.</summary>
    Delivered,

    /// <summary>It is given up, for a reason.</summary>
    Dropped,
}
