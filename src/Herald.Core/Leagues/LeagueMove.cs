namespace Herald.Core.Leagues;

/// <summary>What becomes of a place in a league when its week is over.</summary>
public enum LeagueMove
{
    /// <summary>Next week a tier above.</summary>
    Up,

    /// <summary>The same tier.</summary>
    Stays,

    /// <summary>Next week a tier below.</summary>
    Down,
}
