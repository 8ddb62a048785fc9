using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Programs;

/// <summary>Revokes a key: the next request that comes with it is answered 401. The first revocation stands.</summary>
internal sealed class RevokeKey(HeraldDb db, TimeProvider clock)
{
    /// <summary>False where there is no such key in the program; the caller commits.</summary>
    public async Task<bool> RunAsync(ProgramId program, KeyId id, CancellationToken ct)
    {
        var key = await db.ApiKeys.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (key is null)
            return false;
        key.RevokedAt ??= clock.GetUtcNow().Storable();
        await db.SaveChangesAsync(ct);
        return true;
    }
}
