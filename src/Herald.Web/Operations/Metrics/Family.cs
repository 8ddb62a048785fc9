using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Herald.Web.Operations.Metrics;

/// <summary>One metric and its series by labels.</summary>
internal sealed class Family(Instrument instrument, MetricKind kind, bool adds)
{
    // Seconds of a request: from a cached click to a slow report.
    private static readonly double[] BoundsDefault = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private const int BoundsMax = 20;

    private readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);
    private readonly KnownTags known = new();
    private readonly IReadOnlyList<double> bounds = kind == MetricKind.Histogram ? BoundsOf(instrument) : [];

    public string Name { get; } = MetricName.Of(instrument, kind);

    public string Help { get; } = instrument.Description ?? "";

    public MetricKind Kind { get; } = kind;

    /// <summary>Whether it reports its value when it is asked, and not each change.</summary>
    public bool IsObserved { get; } = instrument.IsObservable;

    public IEnumerable<Series> Series => series.Values;

    public int Count => series.Count;

    /// <summary>Records a value; false where its series would be new and the book has no room.</summary>
    public bool Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, Func<bool> takeRoom)
    {
        if (!known.TryGet(tags, out var found))
        {
            var labels = LabelText.Of(tags).ToString();
            if (!series.TryGetValue(labels, out found))
            {
                if (!takeRoom())
                    return false;
                found = series.GetOrAdd(labels, static (text, bounds) => new Series(text, bounds), bounds);
            }

            known.Add(tags, found);
        }

        if (Kind == MetricKind.Histogram)
            found.Observe(value);
        else if (adds)
            found.Add(value);
        else
            found.Set(value);
        return true;
    }

    public void Clear()
    {
        series.Clear();
        known.Clear();
    }

    private static IReadOnlyList<double> BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 and <= BoundsMax } advised } => advised,
        _ => BoundsDefault,
    };
}
