using Herald.Core.Ids;
using Herald.Core.Recognition;
using Herald.Data;
using Herald.Data.Recognition;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Recognition;

/// <summary>
/// Writes down the levels that a changed ladder gives at once, advocate by advocate: some in each transaction, which remembers how far it
/// came, so that a crash or a second node repeats nothing.
/// </summary>
internal sealed partial class RaiseToLadder(
    IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops, ILogger<RaiseToLadder> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int ProgramsMax = 100;

    // A fraction of a second each, in which other writers of the program wait.
    private const int AdvocatesMax = 200;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("raise_to_ladder", Every, RunOnceAsync, stoppingToken);

    /// <summary>Goes through all ladders that are new.</summary>
    internal async Task RunOnceAsync(CancellationToken ct)
    {
        foreach (var program in await DueAsync(ct))
            await TryRaiseAsync(program, ct);
    }

    private async Task<List<ProgramId>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        return await db.LadderVersions
            .Where(row => row.SweptAt == null
                && !db.LadderVersions.Any(later => later.ProgramId == row.ProgramId && later.Version > row.Version))
            .OrderBy(static row => row.MadeAt).Select(static row => row.ProgramId).Take(ProgramsMax).ToListAsync(ct);
    }

    // What fails in one program is tried again, and keeps back no other.
    private async Task TryRaiseAsync(ProgramId program, CancellationToken ct)
    {
        try
        {
            while (await StepAsync(program, ct))
                ct.ThrowIfCancellationRequested();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotRaised(log, program, fault);
        }
    }

    // Whether there may be more.
    private async Task<bool> StepAsync(ProgramId program, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        if (!await write.TryLockNameAsync(KeepLevels.ReaderName, ct))
            return false;
        var version = await db.LadderVersions.AsTracking().Where(row => row.ProgramId == program)
            .OrderByDescending(static row => row.Version).FirstAsync(ct);
        if (version.SweptAt is not null)
            return false;
        var advocates = await NextAsync(db, version, ct);
        if (advocates.Count == 0)
            version.SweptAt = clock.GetUtcNow().Storable();
        else
            await RaiseAsync(scope.ServiceProvider.GetRequiredService<RaiseAdvocates>(), db, version, advocates, ct);
        await write.CommitAsync(ct);
        return advocates.Count > 0;
    }

    private static Task<List<AdvocateId>> NextAsync(HeraldDb db, LadderVersion version, CancellationToken ct)
    {
        var rows = db.Advocates.Where(row => row.ProgramId == version.ProgramId);
        if (version.SweptTo is { } last)
            rows = rows.Where(row => row.Id > last);
        return rows.OrderBy(static row => row.Id).Select(static row => row.Id).Take(AdvocatesMax).ToListAsync(ct);
    }

    private async Task RaiseAsync(
        RaiseAdvocates raise, HeraldDb db, LadderVersion version, List<AdvocateId> advocates, CancellationToken ct)
    {
        var ladder = (await db.LadderAsync(version.ProgramId, ct))!;
        var year = ladder.YearOf(clock.GetUtcNow());
        // The first ladder is read back over all that was earned; a later one gives what it gives from its day on.
        await raise.RunAsync(
            db, version.ProgramId, ladder, advocates.ToDictionary(static one => one, _ => year),
            version.Version == 1 ? null : version.MadeAt, ct);
        version.SweptTo = advocates[^1];
    }

    [LoggerMessage(LogLevel.Error, "Advocates could not be raised to the levels of a changed ladder; it is tried again: {Program}")]
    private static partial void NotRaised(ILogger log, ProgramId program, Exception fault);
}
