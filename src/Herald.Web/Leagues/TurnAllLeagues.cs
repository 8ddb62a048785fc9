using System.Collections.Concurrent;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Leagues;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Leagues;

/// <summary>Settles and draws the leagues of all programs when their week turns, on whichever node comes first.</summary>
internal sealed partial class TurnAllLeagues(
    IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops, ILogger<TurnAllLeagues> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    // The week that is drawn in a program, by its Monday; nothing is to be done until the next.
    private readonly ConcurrentDictionary<ProgramId, DateOnly> done = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("turn_leagues", Every, RunOnceAsync, stoppingToken);

    /// <summary>Turns all that are due.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        List<KeyValuePair<ProgramId, string>> programs;
        await using (var scope = scopes.CreateAsyncScope())
        {
            programs = await scope.ServiceProvider.GetRequiredService<HeraldDb>().Programs
                .Select(static row => KeyValuePair.Create(row.Id, row.TimeZone)).ToListAsync(ct);
        }

        foreach (var (program, zone) in programs)
        {
            var monday = ProgramDays.MondayOf(ProgramDays.DayOf(clock.GetUtcNow(), zone));
            if (done.GetValueOrDefault(program) != monday && await TryAsync(program, ct))
                done[program] = monday;
        }
    }

    // What fails in one program is tried again, and keeps back no other.
    private async Task<bool> TryAsync(ProgramId program, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await TurnLeagues.RunAsync(scope.ServiceProvider.GetRequiredService<HeraldDb>(), program, clock.GetUtcNow(), ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotTurned(log, program, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The leagues of a program could not be turned; it is tried again: {Program}")]
    private static partial void NotTurned(ILogger log, ProgramId program, Exception fault);
}
