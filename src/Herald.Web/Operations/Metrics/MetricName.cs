using System.Buffers;
using System.Diagnostics.Metrics;

namespace Herald.Web.Operations.Metrics;

/// <summary>
/// The name of an instrument as Prometheus has it: <c>http.server.request.duration</c> in <c>s</c> is
/// <c>http_server_request_duration_seconds</c>.
/// </summary>
internal static class MetricName
{
    public static string Of(Instrument instrument, MetricKind kind)
    {
        var text = new ArrayBufferWriter<char>(64);
        LabelText.AppendName(text, instrument.Name);
        var name = text.WrittenSpan.ToString();
        var unit = UnitOf(instrument.Unit);
        if (unit.Length > 0 && !name.EndsWith("_" + unit, StringComparison.Ordinal))
            name += "_" + unit;
        return kind == MetricKind.Counter && !name.EndsWith("_total", StringComparison.Ordinal) ? name + "_total" : name;
    }

    // Units in braces say what is counted, and the name says that already.
    private static string UnitOf(string? unit) => unit switch
    {
        "s" => "seconds",
        "ms" => "milliseconds",
        "us" => "microseconds",
        "By" => "bytes",
        "%" => "percent",
        _ => "",
    };
}
