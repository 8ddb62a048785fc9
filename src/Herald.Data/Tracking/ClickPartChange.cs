namespace Herald.Data.Tracking;

/// <summary>What became of a change to the parts of the clicks.</summary>
public enum ClickPartChange
{
    /// <summary>It is made.</summary>
    Made,

    /// <summary>Others read or write just now, and are not kept waiting; a later try may have it.</summary>
    Busy,

    /// <summary>Clicks of the month lie in the part for the rest already, so that it can have none of its own.</summary>
    Occupied,

    /// <summary>Another node has taken the work over.</summary>
    TakenOver,
}
