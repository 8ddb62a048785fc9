using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Herald.Web.Operations.Metrics;

/// <summary>
/// Keeps what this process measures, for whoever comes to read it. How many series it holds is bounded: a label with ever new values
/// fills the book and is counted, and cannot fill the memory.
/// </summary>
internal sealed class MeterBook(IMeterFactory meters) : IHostedService, IDisposable
{
    // Some hundred routes with their methods and answers, several times over; a scrape stays below a few megabytes.
    private const int SeriesMax = 4000;

    private readonly ConcurrentDictionary<Instrument, Family> families = [];
    private readonly Lock reading = new();
    private readonly MeterListener listener = new();
    private long dropped;

    public static IReadOnlyList<string> Meters { get; } =
        ["Herald", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.InstrumentPublished = Publish;
        listener.SetMeasurementEventCallback<byte>((instrument, value, tags, family) => Record(value, tags, family));
        listener.SetMeasurementEventCallback<short>((instrument, value, tags, family) => Record(value, tags, family));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, family) => Record(value, tags, family));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, family) => Record(value, tags, family));
        listener.SetMeasurementEventCallback<float>((instrument, value, tags, family) => Record(value, tags, family));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, family) => Record(value, tags, family));
        listener.SetMeasurementEventCallback<decimal>((instrument, value, tags, family) => Record((double)value, tags, family));
        listener.Start();
        return Task.CompletedTask;
    }

    /// <summary>All metrics as they are now; those that report when asked are asked.</summary>
    public BookReading Read()
    {
        lock (reading)
        {
            foreach (var family in families.Values.Where(static family => family.IsObserved))
                family.Clear();
            listener.RecordObservableInstruments();
            return new([.. families.Values], Interlocked.Read(ref dropped));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    private void Publish(Instrument instrument, MeterListener here)
    {
        // Meters of another application in this process, as in tests, have another factory.
        if (!Meters.Contains(instrument.Meter.Name) || (instrument.Meter.Scope is not null && instrument.Meter.Scope != meters))
            return;
        var (kind, adds) = KindOf(instrument.GetType());
        here.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, _ => new Family(instrument, kind, adds)));
    }

    private static (MetricKind Kind, bool Adds) KindOf(Type instrument)
    {
        var form = instrument.GetGenericTypeDefinition();
        return form == typeof(Counter<>) ? (MetricKind.Counter, true)
            : form == typeof(ObservableCounter<>) ? (MetricKind.Counter, false)
            : form == typeof(Histogram<>) ? (MetricKind.Histogram, true)
            : form == typeof(UpDownCounter<>) ? (MetricKind.Gauge, true)
            : (MetricKind.Gauge, false);
    }

    private void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? family)
    {
        if (!((Family)family!).Record(value, tags, HasRoom))
            Interlocked.Increment(ref dropped);
    }

    private bool HasRoom() => families.Values.Sum(static family => family.Count) < SeriesMax;
}
