namespace Herald.Core.Ledger;

/// <summary>The ways in which a hold ends.</summary>
public enum HoldEnd
{
    /// <summary>It was used: the units are spent.</summary>
    Posted,

    /// <summary>It was given up: the units are available again.</summary>
    Voided,

    /// <summary>It ran out: the units are available again.</summary>
    Expired,
}
