using System.Globalization;
using Herald.Load.Sending;
using Herald.Load.Servers;

namespace Herald.Load.Contests;

/// <summary>
/// Four times as many purchases as the server can take, and people who follow links meanwhile: it puts off what is too much, goes on at
/// its pace, and answers the clicks.
/// </summary>
internal sealed class Overload(ServerProcess server, HeraldProgram.Seed seed, Func<Task<long>> written, LoadOptions options)
{
    private const int Times = 4;
    private const double GoodputMin = 0.8;
    private const double ClicksMin = 0.99;

    // More than may wait in the server, and long enough for so many to come, so that it must put some off.
    private const int Senders = 3_000;
    private const int Clickers = 32;
    private const int ClicksPerSecond = 200;

    private int turn;

    /// <summary>Returns what was seen; throws where a demand was not met.</summary>
    public async Task<string> RunAsync(CancellationToken ct)
    {
        // The first seconds of a process are spent on compiling itself.
        await PeakAsync(ct);
        var peaks = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
            peaks.Add(await PeakAsync(ct));
        var peak = peaks.Order().ElementAt(peaks.Count / 2);

        var (before, shed) = (await written(), new Shed());
        var duration = TimeSpan.FromSeconds(Math.Max(options.Duration.TotalSeconds, Senders / (peak * (Times - 1))));
        var crowd = Sender.PaceAsync(
            server.Address, at => new Shedding(Purchases(at), shed), Senders, (int)(peak * Times), duration, ct);
        var clicks = await Sender.PaceAsync(
            server.Address, at => new ClickRequests(seed.Codes, at), Clickers, ClicksPerSecond, duration, ct);
        var sent = await crowd;
        var done = sent.Answered - shed.Count;
        if (sent.Wrong > 0)
            throw new InvalidOperationException($"{sent.Wrong:N0} purchases were neither taken nor put off with a time to come again.");
        if (await written() - before is var rows && rows != done)
            throw new InvalidOperationException($"{done:N0} purchases were acknowledged, and {rows:N0} are there.");
        return Judge(peak, done / sent.Took.TotalSeconds, shed.Count, sent, clicks);
    }

    private static string Judge(double peak, double goodput, long shed, Sent sent, Sent clicks)
    {
        var answered = (double)clicks.Answered / (clicks.Answered + clicks.Wrong);
        var seen = string.Create(CultureInfo.InvariantCulture,
            $"peak {peak:N0} purchases a second; at {Times} times as many {goodput:N0} ({goodput / peak:0.00} of the peak), "
            + $"{shed:N0} of {sent.Answered:N0} put off; clicks meanwhile: {answered:P2} answered, "
            + $"p50 {clicks.Times.Within(0.5).TotalMilliseconds:0} ms, p99 {clicks.Times.Within(0.99).TotalMilliseconds:0} ms");
        return goodput >= GoodputMin * peak && answered >= ClicksMin
            ? seen
            : throw new InvalidOperationException($"Not as it must be: {seen}.");
    }

    private async Task<double> PeakAsync(CancellationToken ct) =>
        (await Sender.FloodAsync(server.Address, Purchases, options.Connections, options.Duration, ct)).PerSecond;

    private EventRequests Purchases(int connection) => new(
        seed.Key, seed.Codes, connection, "over" + Interlocked.Increment(ref turn).ToString(CultureInfo.InvariantCulture));
}
