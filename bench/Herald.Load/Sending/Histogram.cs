using System.Numerics;

namespace Herald.Load.Sending;

/// <summary>How long answers took, in microseconds, to within one part in sixty-four; as cheap to fill as it is small.</summary>
internal sealed class Histogram
{
    private const int Fine = 6;
    private readonly long[] counts = new long[64 << Fine];

    public long Count { get; private set; }

    public void Add(TimeSpan time)
    {
        counts[PlaceOf(Math.Max(0, (long)time.TotalMicroseconds))]++;
        Count++;
    }

    public void Add(Histogram other)
    {
        for (var place = 0; place < counts.Length; place++)
            counts[place] += other.counts[place];
        Count += other.Count;
    }

    /// <summary>The time within which this share of all was answered: 0.99 for the 99th percentile.</summary>
    public TimeSpan Within(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        long seen = 0;
        for (var place = 0; place < counts.Length; place++)
        {
            seen += counts[place];
            if (seen >= wanted)
                return TimeSpan.FromMicroseconds(ValueOf(place));
        }

        return TimeSpan.Zero;
    }

    // The first places are one each; from there on each doubling has as many as the one before.
    private static int PlaceOf(long micros)
    {
        if (micros < 1 << Fine)
            return (int)micros;
        var doublings = BitOperations.Log2((ulong)micros) - Fine;
        return ((doublings + 1) << Fine) + (int)((micros >> doublings) - (1 << Fine));
    }

    private static double ValueOf(int place)
    {
        if (place < 1 << Fine)
            return place;
        var doublings = (place >> Fine) - 1;
        return ((place & ((1 << Fine) - 1)) + (1 << Fine) + 0.5) * (1L << doublings);
    }
}
