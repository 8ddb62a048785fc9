namespace Herald.Core.Ledger;

/// <summary>The six parts of a wallet. Entries move units from one part to another, so all six together are always zero.</summary>
public enum Part
{
    /// <summary>The contra side: what the program gave this holder, never above zero.</summary>
    Issued,

    /// <summary>Earned, and waiting for its release.</summary>
    Pending,

    /// <summary>Free to be spent.</summary>
    Available,

    /// <summary>Set aside by open holds.</summary>
    Held,

    /// <summary>What the holder owes since more was taken back than was left, never above zero; what comes in next repays it.</summary>
    Debt,

    /// <summary>Gone for rewards.</summary>
    Spent,
}
