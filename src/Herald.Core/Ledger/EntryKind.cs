namespace Herald.Core.Ledger;

/// <summary>What an entry does to its wallet.</summary>
public enum EntryKind
{
    /// <summary>The program gives: issued to pending, or issued to available.</summary>
    Earn,

    /// <summary>What was earned becomes available: pending to available.</summary>
    Release,

    /// <summary>An earning is reversed: pending and available to issued, and what is lacking becomes debt.</summary>
    TakeBack,

    /// <summary>Units are set aside: available to held.</summary>
    Hold,

    /// <summary>A hold is used: held to spent.</summary>
    Post,

    /// <summary>A hold is given up: held to available.</summary>
    Void,

    /// <summary>A hold has run out: held to available.</summary>
    Expire,
}
