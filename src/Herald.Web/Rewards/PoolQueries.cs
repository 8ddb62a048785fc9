using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

internal sealed class PoolQueries(HeraldDb db)
{
    public async Task<List<PoolView>> ListAsync(ProgramId program, string after, int count, CancellationToken ct) =>
        await db.PoolCodes.Where(row => row.ProgramId == program && string.Compare(row.Pool, after) > 0)
            .GroupBy(static row => row.Pool).OrderBy(static group => group.Key).Take(count)
            .Select(static group => new PoolView(
                group.Key,
                group.Count(static row => row.EarningId == null),
                group.Count(static row => row.EarningId != null && row.WithdrawnAt == null),
                group.Count(static row => row.WithdrawnAt != null)))
            .ToListAsync(ct);

    public async Task<PoolView> FindAsync(ProgramId program, string pool, CancellationToken ct) =>
        await db.PoolCodes.Where(row => row.ProgramId == program && row.Pool == pool)
            .GroupBy(static row => row.Pool)
            .Select(static group => new PoolView(
                group.Key,
                group.Count(static row => row.EarningId == null),
                group.Count(static row => row.EarningId != null && row.WithdrawnAt == null),
                group.Count(static row => row.WithdrawnAt != null)))
            .SingleAsync(ct);
}
