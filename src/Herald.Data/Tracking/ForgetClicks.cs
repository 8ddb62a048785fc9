using Herald.Core.Ids;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Tracking;

/// <summary>
/// Deletes clicks that are older than a month, a few in each transaction: on SQLite all of them, on PostgreSQL those that lie in no month
/// that could be dropped as a whole.
/// </summary>
public static class ForgetClicks
{
    /// <summary>How many are deleted in one transaction: clicks that come meanwhile wait for milliseconds.</summary>
    public const int AtOnceMax = 500;

    // Some minutes of work; the next turn goes on.
    private const int TransactionsMax = 1_000;

    /// <summary>Programs that have older clicks.</summary>
    public static Task<List<ProgramId>> ProgramsAsync(HeraldDb db, ClickMonth before, CancellationToken ct)
    {
        var first = before.FirstId;
        return db.Programs.Where(program => db.Clicks.Any(row => row.ProgramId == program.Id && row.Id < first))
            .Select(static program => program.Id).ToListAsync(ct);
    }

    /// <summary>Deletes those of one program, and returns how many; fewer than there are, where it is much or another took over.</summary>
    public static async Task<int> RunAsync(
        HeraldDb db, ProgramId program, ClickMonth before, Lease lease, Func<CancellationToken, Task<Lease?>> renew, CancellationToken ct)
    {
        var first = before.FirstId;
        var count = 0;
        for (var turn = 0; turn < TransactionsMax; turn++)
        {
            var older = await db.Clicks.Where(row => row.ProgramId == program && row.Id < first)
                .OrderBy(static row => row.Id).Select(static row => row.Id).Take(AtOnceMax).ToListAsync(ct);
            if (older.Count == 0 || (await renew(ct))?.Fence != lease.Fence)
                return count;
            await using var write = await WriteTransaction.BeginAsync(db, ct);
            if (!await lease.HeldAsync(db, ct))
                return count;
            var last = older[^1];
            count += await db.Clicks.Where(row => row.ProgramId == program && row.Id <= last).ExecuteDeleteAsync(ct);
            await write.CommitAsync(ct);
        }

        return count;
    }
}
