using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

internal sealed class KeyQueries(HeraldDb db)
{
    public async Task<KeyView?> FindAsync(ProgramId program, KeyId id, CancellationToken ct) =>
        await Views(db.ApiKeys.Where(row => row.ProgramId == program && row.Id == id)).SingleOrDefaultAsync(ct);

    public async Task<Page<KeyView>> ListAsync(ProgramId program, KeyId after, int limit, CancellationToken ct)
    {
        var keys = db.ApiKeys.Where(row => row.ProgramId == program);
        if (after != default)
            keys = keys.Where(row => row.Id < after);
        var rows = await Views(keys.OrderByDescending(static row => row.Id).Take(limit + 1)).ToListAsync(ct);
        return Page<KeyView>.Of(rows, limit, static row => row.Id.ToString());
    }

    private static IQueryable<KeyView> Views(IQueryable<ApiKey> keys) => keys.Select(static row =>
        new KeyView(row.Id, row.Name, row.Prefix, row.Scopes, row.CreatedAt, row.LastUsedAt, row.RevokedAt));
}
