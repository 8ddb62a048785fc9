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

    /// <summary>A season, as the program has chosen them; a quarter of the calendar unless told.</summary>
    Season,
}
