using System.Collections.Concurrent;
using System.Security.Cryptography;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Standings;
using Herald.Web.Platform;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Standings;

/// <summary>
/// Keeps the results of weeks, months and seasons that are over, on whichever node comes first. What is reported within minutes after
/// the end still counts; what comes later changes no result.
/// </summary>
internal sealed partial class KeepResults(
    IServiceScopeFactory scopes, HeraldSettings settings, TimeProvider clock, BackgroundLoops loops, ILogger<KeepResults> log)
    : BackgroundService
{
    internal static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    private readonly LeaseTaker taker = new(RandomNumberGenerator.GetHexString(16), settings.LeaseTime);

    // The day on which nothing was left to do in a program; nothing is until the next one begins there.
    private readonly ConcurrentDictionary<ProgramId, DateOnly> done = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("keep_results", settings.LeaseTime, RunOnceAsync, stoppingToken);

    /// <summary>Keeps every result that is due.</summary>
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
            var today = ProgramDays.DayOf(clock.GetUtcNow() - Grace, zone);
            if (done.GetValueOrDefault(program) != today && await TryAsync(program, ct))
                done[program] = today;
        }
    }

    // What fails in one program is tried again, and keeps back no other.
    private async Task<bool> TryAsync(ProgramId program, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
            foreach (var period in await FreezeBoards.DueAsync(db, program, clock.GetUtcNow(), Grace, ct))
            {
                var outcome = await FreezeBoards.RunAsync(db, program, period, taker, clock, ct);
                if (outcome == Freezing.TakenOver)
                    TakenOver(log, program, period.Name);
                if (outcome != Freezing.Done)
                    return false;
                Kept(log, program, period.Name);
            }

            return true;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotKept(log, program, fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Result of the boards kept: {Program} {Period}")]
    private static partial void Kept(ILogger log, ProgramId program, string period);

    [LoggerMessage(LogLevel.Warning, "Result of the boards left to the node that has taken over from this one: {Program} {Period}")]
    private static partial void TakenOver(ILogger log, ProgramId program, string period);

    [LoggerMessage(LogLevel.Error, "Results of a program could not be kept; they are tried again: {Program}")]
    private static partial void NotKept(ILogger log, ProgramId program, Exception fault);
}
