using System.Collections.Concurrent;
using System.Globalization;
using Herald.CrashLab.Journals;

namespace Herald.CrashLab.Writing;

/// <summary>What the writers saw over a run.</summary>
internal sealed class Tally
{
    private readonly long[] acknowledged = new long[Enum.GetValues<Deed>().Length];
    private readonly ConcurrentQueue<string> objections = new();
    private long lost;
    private long unavailable;

    /// <summary>Answers that no server may give.</summary>
    public IReadOnlyCollection<string> Objections => objections;

    public long Of(Deed deed) => Interlocked.Read(ref acknowledged[(int)deed]);

    public void Acknowledged(Deed deed) => Interlocked.Increment(ref acknowledged[(int)deed]);

    public void Lost() => Interlocked.Increment(ref lost);

    public void Unavailable() => Interlocked.Increment(ref unavailable);

    public void Object(string what) => objections.Enqueue(what);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Of(Deed.Click):N0} clicks, {Of(Deed.Purchase):N0} purchases, {Of(Deed.Referral):N0} referrals and {Of(Deed.Stage):N0} stages "
        + $"acknowledged; {lost:N0} cut off, {unavailable:N0} answered with 503");
}
