namespace Herald.Core.Ledger;

/// <summary>The two sides of a referral: a reward goes to one of them, and each keeps a wallet.</summary>
public enum Party
{
    /// <summary>Who speaks for the brand.</summary>
    Advocate,

    /// <summary>Who was referred.</summary>
    Friend,
}
