namespace Herald.Web.Operations.Metrics;

/// <summary>What Prometheus tells apart.</summary>
internal enum MetricKind
{
    /// <summary>Only rises.</summary>
    Counter,

    /// <summary>Rises and falls.</summary>
    Gauge,

    /// <summary>Counts values by size.</summary>
    Histogram,
}
