using Herald.Core.Ids;
using Herald.Core.SignIn;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn.HandOver.Keys;

internal sealed class HandoverKeyQueries(HeraldDb db)
{
    public async Task<HandoverKeyView?> FindAsync(ProgramId program, HandoverKeyId id, CancellationToken ct) =>
        await Views(db.HandoverKeys.Where(row => row.ProgramId == program && row.Id == id)).SingleOrDefaultAsync(ct);

    public async Task<Page<HandoverKeyView>> ListAsync(ProgramId program, HandoverKeyId after, int limit, CancellationToken ct)
    {
        var keys = db.HandoverKeys.Where(row => row.ProgramId == program);
        if (after != default)
            keys = keys.Where(row => row.Id < after);
        var rows = await Views(keys.OrderByDescending(static row => row.Id).Take(limit + 1)).ToListAsync(ct);
        return Page<HandoverKeyView>.Of(rows, limit, static row => row.Id.ToString());
    }

    private static IQueryable<HandoverKeyView> Views(IQueryable<HandoverKey> keys) => keys.Select(static row =>
        new HandoverKeyView(row.Id, row.Name, row.CreatesAdvocates, row.CreatedAt, row.LastUsedAt, row.RevokedAt));
}
