using System.Collections.Concurrent;
using System.Threading.Channels;
using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Writes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Conversions;

/// <summary>
/// Takes the events of a program that come at the same time in one transaction: while one group is written the next one gathers. Each is
/// answered after the commit. Where a group fails, each of its events is taken alone, so that no one suffers from another.
/// </summary>
internal sealed class ReportTogether(IServiceScopeFactory scopes, IEngine engine, ProgramTurns turns, LostCommit lost)
{
    // A second's worth of a fast disk: whoever comes then would wait too long.
    private const int WaitingMax = 8_000;

    // More would only make the first of them wait.
    private const int GroupMax = 500;

    private readonly ConcurrentDictionary<ProgramId, Lane> lanes = [];

    /// <summary>What became of the event, once that is on disk.</summary>
    public async Task<Outcome<EventAnswer>> RunAsync(ProgramId program, EventInput input, CancellationToken ct)
    {
        var lane = lanes.GetOrAdd(program, static _ => new Lane());
        var waiting = new WaitingEvent(input);
        if (!lane.Waiting.Writer.TryWrite(waiting))
            return Crowded;
        if (lane.TryStart())
            _ = Task.Run(() => WriteAllAsync(program, lane), CancellationToken.None);
        return await waiting.Told.WaitAsync(ct);
    }

    private static Refusal Crowded => new("program_busy", "Many writes to this program wait for their turn. Nothing was done; try again.")
    {
        Kind = RefusalKind.Busy,
    };

    // Not stopped by a token: what was accepted is written.
    private async Task WriteAllAsync(ProgramId program, Lane lane)
    {
        do
        {
            var group = new List<WaitingEvent>();
            while (lane.Waiting.Reader.TryRead(out var first))
            {
                group.Clear();
                group.Add(first);
                await TakeTurnAsync(program, lane, group);
            }
        }
        while (!lane.TryEnd());
    }

    private async Task TakeTurnAsync(ProgramId program, Lane lane, List<WaitingEvent> group)
    {
        try
        {
            using var turn = await turns.EnterAsync(program, CancellationToken.None);
            if (turn is null)
            {
                group.ForEach(static waiting => waiting.Tell(Crowded));
                return;
            }

            while (group.Count < GroupMax && lane.Waiting.Reader.TryRead(out var next))
                group.Add(next);
            await WriteAsync(program, group);
        }
        catch (Exception fault)
        {
            // The requests answer for it; the next group may fare better.
            group.ForEach(waiting => waiting.Fail(fault));
        }
    }

    private async Task WriteAsync(ProgramId program, List<WaitingEvent> group)
    {
        var outcomes = new List<Outcome<EventAnswer>>(group.Count);
        try
        {
            await TryWriteAsync(program, group, outcomes);
            for (var at = 0; at < group.Count; at++)
                group[at].Tell(outcomes[at]);
        }
        catch (OutcomeUnknownException fault)
        {
            await FindOutAsync(program, group, outcomes, fault);
        }
        catch (Exception fault) when (group.Count > 1 && !engine.IsPassing(fault))
        {
            foreach (var waiting in group)
                await WriteAloneAsync(program, waiting);
        }
    }

    private async Task WriteAloneAsync(ProgramId program, WaitingEvent waiting)
    {
        try
        {
            await WriteAsync(program, [waiting]);
        }
        catch (Exception fault)
        {
            waiting.Fail(fault);
        }
    }

    private async Task TryWriteAsync(ProgramId program, List<WaitingEvent> group, List<Outcome<EventAnswer>> outcomes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var report = scope.ServiceProvider.GetRequiredService<ReportEvent>();
        await using var write = await WriteTransaction.BeginAsync(db, program, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReadAhead>()
            .RunAsync(program, [.. group.Select(static waiting => waiting.Input)], CancellationToken.None);
        foreach (var waiting in group)
            outcomes.Add(await report.RunAsync(program, waiting.Input, CancellationToken.None));
        await write.CommitAsync(CancellationToken.None);
    }

    // Each event tells by its id here whether it is in the store.
    private async Task FindOutAsync(
        ProgramId program, List<WaitingEvent> group, List<Outcome<EventAnswer>> outcomes, OutcomeUnknownException fault)
    {
        if (await lost.FindOutAsync(ct => ThereAsync(program, outcomes, ct), CancellationToken.None) is not { } there)
        {
            group.ForEach(waiting => waiting.Fail(fault));
            return;
        }

        for (var at = 0; at < group.Count; at++)
            group[at].Tell(IsThere(outcomes[at], there) ? outcomes[at] : NotDone);
    }

    private async Task<HashSet<EventId>> ThereAsync(ProgramId program, List<Outcome<EventAnswer>> outcomes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        var wanted = outcomes.Select(static outcome => outcome.Value?.Event).OfType<EventId>().ToArray();
        return [.. await db.ReportedEvents.Where(row => row.ProgramId == program && wanted.Contains(row.Id))
            .Select(static row => row.Id).ToListAsync(ct)];
    }

    // A refusal wrote nothing.
    private static bool IsThere(Outcome<EventAnswer> outcome, HashSet<EventId> there) =>
        outcome.Value is not { } answer || there.Contains(answer.Event);

    private static Refusal NotDone => new("store_unavailable", "The store was lost for a moment. Nothing was done; try again.")
    {
        Kind = RefusalKind.Busy,
    };

    /// <summary>The events of one program that wait, and whether somebody writes them.</summary>
    private sealed class Lane
    {
        private int running;

        public Channel<WaitingEvent> Waiting { get; } = Channel.CreateBounded<WaitingEvent>(WaitingMax);

        public bool TryStart() => Interlocked.Exchange(ref running, 1) == 0;

        // False where somebody came after the last was taken, whom nobody else will write.
        public bool TryEnd()
        {
            Volatile.Write(ref running, 0);
            return !Waiting.Reader.TryPeek(out _) || !TryStart();
        }
    }
}
