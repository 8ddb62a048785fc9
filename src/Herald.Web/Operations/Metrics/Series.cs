namespace Herald.Web.Operations.Metrics;

/// <summary>One metric with one set of labels.</summary>
/// <param name="labels">The labels as they are printed, without braces.</param>
/// <param name="bounds">The upper bounds of a histogram's buckets; empty for other kinds.</param>
internal sealed class Series(string labels, IReadOnlyList<double> bounds)
{
    private readonly Lock gate = new();
    private readonly long[] counts = bounds.Count == 0 ? [] : new long[bounds.Count + 1];
    private double sum;

    public string Labels { get; } = labels;

    public IReadOnlyList<double> Bounds { get; } = bounds;

    public void Add(double value)
    {
        lock (gate)
            sum += value;
    }

    public void Set(double value)
    {
        lock (gate)
            sum = value;
    }

    public void Observe(double value)
    {
        var bucket = 0;
        while (bucket < Bounds.Count && value > Bounds[bucket])
            bucket++;
        lock (gate)
        {
            counts[bucket]++;
            sum += value;
        }
    }

    /// <summary>The value, or a histogram's sum with the count of each bucket; both of one moment.</summary>
    public (double Sum, IReadOnlyList<long> Counts) Read()
    {
        lock (gate)
            return (sum, [.. counts]);
    }
}
