using System.Diagnostics.Metrics;
using Herald.Data.Tracking;

namespace Herald.Web.Tracking;

/// <summary>What became of visits to links, in numbers.</summary>
internal sealed class TrackingMeter
{
    private readonly Counter<long> recorded;
    private readonly Counter<long> dropped;

    public TrackingMeter(IMeterFactory meters, TouchpointBatch batch)
    {
        var meter = meters.Create("Herald");
        recorded = meter.CreateCounter<long>("herald.clicks.recorded", "{click}", "Clicks that were written to the store.");
        dropped = meter.CreateCounter<long>("herald.clicks.dropped", "{click}", "Visits answered and not counted, by reason.");
        meter.CreateObservableCounter("herald.clicks.commits", () => batch.Commits, "{commit}", "Transactions that wrote clicks.");
    }

    public void Record() => recorded.Add(1);

    public void Drop(DropReason reason) => dropped.Add(1, new KeyValuePair<string, object?>("reason", NameOf(reason)));

    private static string NameOf(DropReason reason) => reason switch
    {
        DropReason.Bot => "bot",
        DropReason.Preview => "preview",
        DropReason.Head => "head",
        DropReason.Prefetch => "prefetch",
        DropReason.UnknownCode => "unknown_code",
        DropReason.Paused => "paused",
        DropReason.OverLimit => "over_limit",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
