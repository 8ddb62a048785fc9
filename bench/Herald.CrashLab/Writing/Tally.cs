using System.Collections.Concurrent;
using System.Globalization;
using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>What the writers saw over a run.</summary>
internal sealed class Tally
{
    private readonly long[] acknowledged = new long[Enum.GetValues<Deed>().Length];
    private readonly ConcurrentQueue<string> objections = new();
    private readonly ConcurrentDictionary<long, Intent> denied = [];
    private long lost;
    private long unavailable;

    /// <summary>Answers that no server may give.</summary>
    public IReadOnlyCollection<string> Objections => objections;

    /// <summary>Of which the server said that nothing was done.</summary>
    public IEnumerable<Intent> Denied => denied.Values;

    public long Of(Deed deed) => Interlocked.Read(ref acknowledged[(int)deed]);

    public void Acknowledged(Deed deed) => Interlocked.Increment(ref acknowledged[(int)deed]);

    /// <summary>How many were acknowledged, of all kinds.</summary>
    public long Acknowledged() => Enum.GetValues<Deed>().Sum(Of);

    public void Lost() => Interlocked.Increment(ref lost);

    /// <summary>A 503; it may say that nothing was done, or that nobody knows.</summary>
    public void Unavailable(Intent intent, bool nothingDone)
    {
        Interlocked.Increment(ref unavailable);
        if (nothingDone)
            denied[intent.Number] = intent;
    }

    /// <summary>How many were answered with 503.</summary>
    public long Unavailable() => Interlocked.Read(ref unavailable);

    /// <summary>From here on they are asked again, and may be done.</summary>
    public void ForgetDenied() => denied.Clear();

    public void Object(string what) => objections.Enqueue(what);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Of(Deed.Click):N0} clicks, {Of(Deed.Purchase):N0} purchases, {Of(Deed.Referral):N0} referrals and {Of(Deed.Stage):N0} stages "
        + $"acknowledged; {lost:N0} cut off, {unavailable:N0} answered with 503");
}
