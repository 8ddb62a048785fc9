using Herald.Load.Sending;

namespace Herald.Load.Contests;

/// <summary>Lets contestants take turns, round after round, so that whatever the machine does meanwhile is done to all of them.</summary>
/// <param name="contestants">Who take turns.</param>
/// <param name="connections">Connections at a time.</param>
/// <param name="duration">How long a turn takes.</param>
/// <param name="warmed">What is done once all are warm, before the first turn that counts.</param>
internal sealed class Contest(
    IReadOnlyList<Contestant> contestants, int connections, TimeSpan duration, Func<CancellationToken, Task> warmed)
{
    private const int WarmingTurns = 2;

    // A server that hardly ran while it was asked was not what answered.
    private const double LeastShareOfCore = 0.2;

    public async Task<IReadOnlyList<IReadOnlyList<Turn>>> RunAsync(int rounds, CancellationToken ct)
    {
        // The first seconds of a process are spent on compiling itself.
        for (var warming = 0; warming < WarmingTurns; warming++)
        {
            foreach (var contestant in contestants)
                await TakeAsync(contestant, ct);
        }

        await warmed(ct);
        var turns = contestants.Select(static _ => new List<Turn>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (contestant, at) in contestants.Select(static (one, at) => (one, at)))
                turns[at].Add(await TakeAsync(contestant, ct));
        }

        return turns;
    }

    /// <summary>How long answers take at an even rate, which says more about a day than a flood does.</summary>
    public static Task<Sent> PaceAsync(Contestant contestant, int connections, int perSecond, TimeSpan duration, CancellationToken ct) =>
        Sender.PaceAsync(contestant.Server.Address, contestant.Requests, connections, perSecond, duration, ct);

    private async Task<Turn> TakeAsync(Contestant contestant, CancellationToken ct)
    {
        var (rows, allocated) = (await RowsAsync(contestant), await AllocatedAsync(contestant, ct));
        var (used, beside) = (contestant.Server.Used, contestant.Beside?.Invoke() ?? default);
        var sent = await Sender.FloodAsync(contestant.Server.Address, contestant.Requests, connections, duration, ct);
        var (processor, database) = (contestant.Server.Used - used, (contestant.Beside?.Invoke() ?? default) - beside);
        if (sent.Wrong > 0)
            throw new InvalidOperationException($"{contestant.Name} gave {sent.Wrong:N0} wrong answers beside {sent.Answered:N0} right ones.");
        if (processor < sent.Took * LeastShareOfCore)
            throw new InvalidOperationException($"{contestant.Name} used {processor} in {sent.Took}: something else must have answered.");
        var done = sent.Answered * contestant.PerRequest;
        if (contestant.Written is not null && await RowsAsync(contestant) - rows is var written && written != done)
            throw new InvalidOperationException($"{contestant.Name} answered {done:N0} and wrote {written:N0}.");
        return new(
            sent, contestant.PerRequest, processor / done, database / done, (await AllocatedAsync(contestant, ct) - allocated) / (double?)done);
    }

    private static async Task<long?> AllocatedAsync(Contestant contestant, CancellationToken ct) =>
        contestant.TellsAllocations ? await contestant.Server.AllocatedAsync(ct) : null;

    private static Task<long> RowsAsync(Contestant contestant) => contestant.Written?.Invoke() ?? Task.FromResult(0L);
}
