using Herald.Core.Ledger;

namespace Herald.Web.Tests.Ledger;

/// <summary>
/// The books as a child would keep them: what each earning gave and lost, which holds are open, and one wallet that is worked out in
/// loops of single rules rather than in entries. It shares no code with the books.
/// </summary>
internal sealed class LedgerModel
{
    private long pending;
    private long free;
    private long owed;
    private long spent;

    private readonly List<ModelEarning> earnings = [];

    public List<ModelHold> Holds { get; } = [];

    /// <summary>Earnings that are pending in part or in whole.</summary>
    public IReadOnlyList<ModelEarning> Waiting => [.. earnings.Where(static earning => earning.Pending > 0)];

    /// <summary>Earnings that were not taken back wholly.</summary>
    public IReadOnlyList<ModelEarning> Standing => [.. earnings.Where(static earning => earning.Left > 0)];

    private long Held => Holds.Where(static hold => hold.End is null).Sum(static hold => hold.Amount);

    private long Given => earnings.Sum(static earning => earning.Left);

    /// <summary>What the wallet must show.</summary>
    public Parts Expected => new(-Given, pending, free, Held, -owed, spent);

    public void Earn(long amount, bool waits)
    {
        earnings.Add(new() { Left = amount, Pending = waits ? amount : 0 });
        if (waits)
            pending += amount;
        else
            Receive(amount);
    }

    public void Release(ModelEarning earning)
    {
        pending -= earning.Pending;
        Receive(earning.Pending);
        earning.Pending = 0;
    }

    public void TakeBack(ModelEarning earning, long amount)
    {
        var waiting = Math.Min(amount, earning.Pending);
        earning.Left -= amount;
        earning.Pending -= waiting;
        pending -= waiting;
        free -= amount - waiting;
        Settle();
    }

    public bool Hold(long amount, bool expires)
    {
        if (amount > free)
            return false;
        free -= amount;
        Holds.Add(new() { Amount = amount, Expires = expires });
        return true;
    }

    public void End(ModelHold hold, HoldEnd end)
    {
        hold.End = end;
        if (end == HoldEnd.Posted)
            spent += hold.Amount;
        else
            Receive(hold.Amount);
    }

    private void Receive(long amount)
    {
        free += amount;
        Settle();
    }

    // Free and owed are two sides of one number.
    private void Settle()
    {
        var net = free - owed;
        (free, owed) = (Math.Max(net, 0), Math.Max(-net, 0));
    }
}
