using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Platform.Loops;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>
/// Makes rewards available when their hold is over. Each is looked at again within its program's turn, so that it is released once,
/// however many nodes look for it.
/// </summary>
internal sealed partial class ReleaseRewards(IServiceScopeFactory scopes, TimeProvider clock, BackgroundLoops loops,
    ILogger<ReleaseRewards> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int BatchMax = 200;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        loops.RepeatAsync("release-rewards", Every, ReleaseAllAsync, stoppingToken);

    private async Task ReleaseAllAsync(CancellationToken ct)
    {
        while (await RunOnceAsync(ct) == BatchMax)
            ct.ThrowIfCancellationRequested();
    }

    /// <summary>Releases one batch of what is due, and tells how many were looked at.</summary>
    internal async Task<int> RunOnceAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var now = clock.GetUtcNow().Storable();
        // Codes that wait for their pool to be filled are given when it is.
        var due = await db.Earnings.Where(row => row.Pending > 0 && row.ReleasesAt <= now && (row.Pool == null || db.PoolCodes.Any(code =>
                code.ProgramId == row.ProgramId && code.Pool == row.Pool && code.EarningId == null)))
            .OrderBy(static row => row.ReleasesAt).Select(static row => new { row.ProgramId, row.Id }).Take(BatchMax).ToListAsync(ct);
        var released = 0;
        foreach (var program in due.GroupBy(static row => row.ProgramId))
            released += await TryReleaseAsync(program.Key, [.. program.Select(static row => row.Id)], ct);
        return released;
    }

    // Books that are at fault in one program must not keep back the others'.
    private async Task<int> TryReleaseAsync(ProgramId program, EarningId[] due, CancellationToken ct)
    {
        try
        {
            await ReleaseAsync(program, due, ct);
            return due.Length;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotReleased(log, program, fault);
            return 0;
        }
    }

    private async Task ReleaseAsync(ProgramId program, EarningId[] due, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HeraldDb>();
        var move = scope.ServiceProvider.GetRequiredService<MoveEarning>();
        var give = scope.ServiceProvider.GetRequiredService<GiveCode>();
        await using var write = await WriteTransaction.BeginAsync(db, program, ct);
        foreach (var earning in await StillDueAsync(db, program, due, ct))
        {
            if (earning.Unit is null)
                await give.TryGiveAsync(earning, ct);
            else
                await move.ReleaseAsync(earning, ct);
        }

        await write.CommitAsync(ct);
        Released(log, program, due.Length);
    }

    private Task<List<Earning>> StillDueAsync(HeraldDb db, ProgramId program, EarningId[] due, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        return db.Earnings.AsTracking()
            .Where(row => row.ProgramId == program && due.Contains(row.Id) && row.Pending > 0 && row.ReleasesAt <= now)
            .OrderBy(static row => row.ReleasesAt).ThenBy(static row => row.Id).ToListAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "Rewards released: {Program} {Count}")]
    private static partial void Released(ILogger log, ProgramId program, int count);

    [LoggerMessage(LogLevel.Error, "Rewards of a program could not be released; they are tried again: {Program}")]
    private static partial void NotReleased(ILogger log, ProgramId program, Exception fault);
}
