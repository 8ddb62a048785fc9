using System.Net;
using Herald.CrashLab.Journals;
using Herald.Load;

namespace Herald.CrashLab.Writing;

/// <summary>All who write at once while something befalls the server.</summary>
internal sealed class Crowd(Journal journal, Tally tally, HeraldProgram.Seed seed)
{
    private const int Clickers = 6;
    private const int Buyers = 5;
    private const int Reps = 5;

    private readonly RequestBytes bytes = new(seed.Key);

    /// <summary>Writes until what is done meanwhile is done and every writer has ended.</summary>
    public async Task WriteAsync(IPEndPoint server, Weather weather, Random dice, Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var writers = Scripts(dice)
            .Select(script => Task.Run(() => new Writer(server, journal, bytes, tally, weather).WriteAsync(script, stop.Token)))
            .ToList();
        try
        {
            await meanwhile();
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }
    }

    /// <summary>
    /// Asks again for all that was not answered. Each must be answered now, and as a repetition exactly if it was there before.
    /// </summary>
    public async Task<int> SettleAsync(IPEndPoint server, IReadOnlySet<long> present)
    {
        var open = journal.Memory.Open.OrderBy(static intent => intent.Number).ToList();
        await Task.WhenAll(open.Chunk((open.Count / Buyers) + 1).Select(share => Task.Run(() => SettleAsync(server, share, present))));
        return open.Count;
    }

    private async Task SettleAsync(IPEndPoint server, Intent[] share, IReadOnlySet<long> present)
    {
        var writer = new Writer(server, journal, bytes, tally, Weather.Fair);
        foreach (var intent in share)
        {
            if (await writer.AskAsync(intent) is { Answer: not null } reply && reply.Again != present.Contains(intent.Number))
                tally.Object($"{intent} was {(reply.Again ? "absent" : "present")} before its retry, which says otherwise: {reply.Text}");
        }
    }

    // Dice of their own, so that what each asks for does not depend on how fast the others are.
    private IEnumerable<IScript> Scripts(Random dice)
    {
        var advocates = Enumerable.Range(0, seed.Codes.Count).Select(HeraldProgram.EmailOf).ToList();
        for (var at = 0; at < Clickers; at++)
            yield return new FollowsCodes(Deed.Click, seed.Codes, new(dice.Next()));
        for (var at = 0; at < Buyers; at++)
            yield return new FollowsCodes(Deed.Purchase, seed.Codes, new(dice.Next()));
        for (var at = 0; at < Reps; at++)
            yield return new LeadsReferrals(advocates, new(dice.Next()));
    }
}
