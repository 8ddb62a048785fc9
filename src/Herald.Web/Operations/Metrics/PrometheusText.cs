using System.Globalization;
using System.Text;

namespace Herald.Web.Operations.Metrics;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";
    private const string DroppedName = "herald_metrics_dropped_total";

    public static byte[] Print(BookReading book)
    {
        var text = new StringBuilder();
        // Two meters may have an instrument of the same name: it is declared once, and its series stand together.
        var named = book.Families.GroupBy(static family => family.Name, StringComparer.Ordinal);
        foreach (var families in named.OrderBy(static group => group.Key, StringComparer.Ordinal))
            Append(text, [.. families.Where(family => family.Kind == families.First().Kind)]);
        AppendHead(text, DroppedName, "Measurements that found no room in the bounded book of series.", MetricKind.Counter);
        AppendLine(text, DroppedName, "", book.Dropped);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, IReadOnlyList<Family> families)
    {
        var series = families.SelectMany(static family => family.Series).DistinctBy(static one => one.Labels, StringComparer.Ordinal)
            .OrderBy(static one => one.Labels, StringComparer.Ordinal).ToList();
        if (series.Count == 0)
            return;
        var (name, kind) = (families[0].Name, families[0].Kind);
        AppendHead(text, name, families[0].Help, kind);
        foreach (var one in series)
        {
            if (kind == MetricKind.Histogram)
                AppendHistogram(text, name, one);
            else
                AppendLine(text, name, one.Labels, one.Read().Sum);
        }
    }

    private static void AppendHead(StringBuilder text, string name, string help, MetricKind kind)
    {
        text.Append("# HELP ").Append(name).Append(' ')
            .Append(help.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal)).Append('\n');
        text.Append("# TYPE ").Append(name).Append(' ').Append(kind switch
        {
            MetricKind.Counter => "counter",
            MetricKind.Gauge => "gauge",
            _ => "histogram",
        }).Append('\n');
    }

    private static void AppendHistogram(StringBuilder text, string name, Series series)
    {
        var (sum, counts) = series.Read();
        var comma = series.Labels.Length > 0 ? "," : "";
        long below = 0;
        for (var at = 0; at < counts.Count; at++)
        {
            below += counts[at];
            var bound = at < series.Bounds.Count ? Number(series.Bounds[at]) : "+Inf";
            AppendLine(text, name + "_bucket", $"{series.Labels}{comma}le=\"{bound}\"", below);
        }

        AppendLine(text, name + "_sum", series.Labels, sum);
        AppendLine(text, name + "_count", series.Labels, below);
    }

    private static void AppendLine(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Number(value)).Append('\n');
    }

    private static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };
}
