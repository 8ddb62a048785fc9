namespace Herald.Web.Tests.Ledger;

/// <summary>One step of a random story. Steps name earlier things by number, so that a story makes sense when steps are cut out.</summary>
public abstract record LedgerStep
{
    private LedgerStep()
    {
    }

    public sealed record Earn(int Amount, bool Pending) : LedgerStep;

    /// <summary>Releases what is pending of an earlier earning.</summary>
    public sealed record Release(int Earning) : LedgerStep;

    /// <summary>Takes back so many hundredths of what is left of an earlier earning, of its own pending units first.</summary>
    public sealed record TakeBack(int Earning, int Percent) : LedgerStep;

    /// <summary>Sets aside so many hundredths of what is available; more than 100 ask for too much.</summary>
    public sealed record Hold(int Percent, bool Expires) : LedgerStep;

    public sealed record Post(int HoldNumber) : LedgerStep;

    public sealed record Void(int HoldNumber) : LedgerStep;

    public sealed record Expire(int HoldNumber) : LedgerStep;

    /// <summary>Sends an earlier request once more, word for word.</summary>
    public sealed record Repeat(int Request) : LedgerStep;

    /// <summary>Sends an earlier request's key with another content.</summary>
    public sealed record Reuse(int Request) : LedgerStep;

    public sealed record Reopen : LedgerStep;
}
