namespace Herald.Data.Standings;

/// <summary>What came of an attempt to keep a result.</summary>
public enum Freezing
{
    /// <summary>It is kept.</summary>
    Done,

    /// <summary>Facts from before its end are still to be counted, or another node is at it.</summary>
    NotYet,

    /// <summary>This node began and was too slow: another has taken over, and nothing more was written here.</summary>
    TakenOver,
}
