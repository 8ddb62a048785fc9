namespace Herald.Core.Standings;

/// <summary>What a board ranks by.</summary>
public enum BoardMeasure
{
    /// <summary>Points that rewards gave and that were not taken back, counted where the reward was earned.</summary>
    Points,

    /// <summary>Referrals that stand won, counted where they were won.</summary>
    ReferralsWon,

    /// <summary>What won referrals closed, in minor units of the program's currency, counted where they were won.</summary>
    ClosedValue,
}
