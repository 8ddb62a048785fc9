using System.Diagnostics;
using System.Net;

namespace Herald.Load.Sending;

/// <summary>Sends requests over many connections at once.</summary>
internal static class Sender
{
    /// <summary>As fast as answers come: each connection asks again as soon as it was answered.</summary>
    public static Task<Sent> FloodAsync(
        IPEndPoint server, Func<int, IRequests> requests, int connections, TimeSpan duration, CancellationToken ct)
    {
        return RunAsync(server, requests, connections, async (wire, asked, begin, tally) =>
        {
            while (Stopwatch.GetElapsedTime(begin) is var now && now < duration)
                tally.Add(asked.IsRight(await wire.AskAsync(asked.Next(), ct), wire.Answer.Span), Stopwatch.GetElapsedTime(begin) - now);
        }, ct);
    }

    /// <summary>
    /// So many a second, whatever the answers do. A time counts from when the request was to be sent, so that a server that falls
    /// behind is not spared the requests that it kept waiting.
    /// </summary>
    public static Task<Sent> PaceAsync(
        IPEndPoint server, Func<int, IRequests> requests, int connections, int perSecond, TimeSpan duration, CancellationToken ct)
    {
        var next = -1L;
        return RunAsync(server, requests, connections, async (wire, asked, begin, tally) =>
        {
            while (TimeSpan.FromSeconds(Interlocked.Increment(ref next) / (double)perSecond) is var due && due < duration)
            {
                if (due - Stopwatch.GetElapsedTime(begin) is { Ticks: > 0 } wait)
                    await Task.Delay(wait, ct);
                var right = asked.IsRight(await wire.AskAsync(asked.Next(), ct), wire.Answer.Span);
                tally.Add(right, Stopwatch.GetElapsedTime(begin) - due);
            }
        }, ct);
    }

    private static async Task<Sent> RunAsync(
        IPEndPoint server, Func<int, IRequests> requests, int connections, Func<Wire, IRequests, long, Tally, Task> run,
        CancellationToken ct)
    {
        var wires = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Wire.OpenAsync(server, ct)));
        try
        {
            var tallies = wires.Select(static _ => new Tally()).ToArray();
            var begin = Stopwatch.GetTimestamp();
            await Task.WhenAll(wires.Select((wire, at) => Task.Run(() => run(wire, requests(at), begin, tallies[at]), ct)));
            var took = Stopwatch.GetElapsedTime(begin);
            var times = new Histogram();
            foreach (var tally in tallies)
                times.Add(tally.Times);
            return new(tallies.Sum(static tally => tally.Right), tallies.Sum(static tally => tally.Wrong), took, times);
        }
        finally
        {
            foreach (var wire in wires)
                wire.Dispose();
        }
    }

    private sealed class Tally
    {
        public long Right { get; private set; }

        public long Wrong { get; private set; }

        public Histogram Times { get; } = new();

        public void Add(bool right, TimeSpan time)
        {
            if (right)
                Right++;
            else
                Wrong++;
            Times.Add(time);
        }
    }
}
