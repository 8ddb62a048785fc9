namespace Herald.Core.Standings;

/// <summary>How much time a board looks at.</summary>
public enum BoardSpan
{
    /// <summary>All time; it never ends.</summary>
    All,

    /// <summary>A week of ISO 8601, from Monday on.</summary>
    Week,

    /// <summary>A month of the calendar.</summary>
    Month,

    /// <summary>A quarter of the calendar.</summary>
    Season,
}
