namespace Herald.CrashLab.Journals;

/// <summary>What is asked of the server.</summary>
internal enum Deed
{
    /// <summary>Somebody follows a link. It cannot be named, so that it is never asked again.</summary>
    Click,

    /// <summary>A new customer buys by an advocate's code; the event's own id is its key.</summary>
    Purchase,

    /// <summary>An advocate refers a friend by form; with an Idempotency-Key.</summary>
    Referral,

    /// <summary>A sales rep reports how far a referral is; with an Idempotency-Key.</summary>
    Stage,
}
