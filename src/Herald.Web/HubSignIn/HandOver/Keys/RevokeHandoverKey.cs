using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>Revokes a hand-over key: what is signed with it from now on is refused. The first revocation stands.</summary>
internal sealed class RevokeHandoverKey(HeraldDb db, TimeProvider clock)
{
    /// <summary>False where there is no such key in the program; the caller commits.</summary>
    public async Task<bool> RunAsync(ProgramId program, HandoverKeyId id, CancellationToken ct)
    {
        var key = await db.HandoverKeys.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);
        if (key is null)
            return false;
        key.RevokedAt ??= clock.GetUtcNow().Storable();
        await db.SaveChangesAsync(ct);
        return true;
    }
}
