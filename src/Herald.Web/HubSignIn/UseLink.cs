using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn;

/// <summary>Uses a mailed link up. Of two who do so at the same time one succeeds.</summary>
internal sealed class UseLink(HeraldDb db, SignInLinkQueries links, TimeProvider clock)
{
    public async Task<LinkStanding> RunAsync(ProgramId program, string token, string? binding, CancellationToken ct)
    {
        var standing = await links.FindAsync(program, token, binding, ct);
        if (standing is not LinkStanding.Good)
            return standing;
        var (hash, now) = (SecretKey.Hash(token), clock.GetUtcNow().Storable());
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        var used = await db.SignInLinks
            .Where(row => row.ProgramId == program && row.TokenHash == hash && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(static row => row.UsedAt, now), ct);
        await write.CommitAsync(ct);
        return used == 1 ? standing : new LinkStanding.Ended();
    }
}
