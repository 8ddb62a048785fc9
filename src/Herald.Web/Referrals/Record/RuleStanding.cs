namespace Herald.Web.Referrals.Record;

/// <summary>What stands now of what a rule said.</summary>
public enum RuleStanding
{
    /// <summary>It refused, or what it gives came to nothing.</summary>
    DoesNotPay,

    /// <summary>Something of what it gave stands.</summary>
    Pays,

    /// <summary>It paid, and all of it was taken back.</summary>
    TakenBack,
}
