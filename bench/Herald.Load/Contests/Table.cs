using System.Globalization;
using System.Text;

namespace Herald.Load.Contests;

/// <summary>A contest as a table in Markdown: each contestant beside the limit of the same round.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<Contestant> contestants, IReadOnlyList<IReadOnlyList<Turn>> turns)
    {
        var text = new StringBuilder();
        text.AppendLine(
            "| contestant | a second | of the first | server CPU | database CPU | both, of the first | allocated | p50 | p99 | p99.9 |");
        text.AppendLine("|---|---|---|---|---|---|---|---|---|---|");
        for (var at = 0; at < contestants.Count; at++)
        {
            var own = turns[at];
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {contestants[at].Name} | {Median(own.Select(static turn => turn.PerSecond)):N0} "
                + $"| {Range(own.Zip(turns[0], static (one, first) => one.PerSecond / first.PerSecond))} "
                + $"| {Micros(own.Select(static turn => turn.Processor))} | {Micros(own.Select(static turn => turn.Database))} "
                + $"| {Range(own.Zip(turns[0], static (one, first) => one.Both / first.Both))} "
                + $"| {Allocated(own)} | {Within(own, 0.5)} | {Within(own, 0.99)} | {Within(own, 0.999)} |");
        }

        return text.ToString();
    }

    /// <summary>"0.66 (0.61 to 0.70)": the median of the rounds, and the least and the most of them.</summary>
    private static string Range(IEnumerable<double> ratios)
    {
        var all = ratios.ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{Median(all):0.00} ({all.Min():0.00} to {all.Max():0.00})");
    }

    private static string Micros(IEnumerable<TimeSpan> times) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(times.Select(static time => time.TotalMicroseconds)):0.0} µs");

    private static string Allocated(IEnumerable<Turn> turns) =>
        turns.Select(static turn => turn.Allocated).OfType<double>().ToArray() is { Length: > 0 } bytes
            ? string.Create(CultureInfo.InvariantCulture, $"{Median(bytes) / 1024:0.0} kB")
            : "";

    private static string Within(IEnumerable<Turn> turns, double share) => string.Create(
        CultureInfo.InvariantCulture, $"{Median(turns.Select(turn => turn.Sent.Times.Within(share).TotalMilliseconds)):0.00} ms");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
