using System.Security.Claims;
using Herald.Data;
using Herald.Data.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Platform.Keys;

/// <summary>
/// Finds the caller of a key, from memory where it can: each request of the API asks. A key that is revoked on this node, or by a command
/// beside it, is known no more at once; one that another node revokes, as soon as that is heard.
/// </summary>
internal sealed class KnownKeys(IServiceScopeFactory scopes, IEngine engine, TimeProvider clock)
{
    private const int KeysMax = 10_000;

    private readonly KeptFromStore<KnownKey> keys = new(KeysMax, (hash, ct) => LoadAsync(scopes, hash, ct), clock, engine.Untold);

    /// <summary>Who comes with a key; null where there is none of this text, or it was revoked.</summary>
    public ValueTask<KnownKey?> FindAsync(string text, CancellationToken ct) => keys.FindAsync(SecretKey.Hash(text), ct);

    /// <summary>Drops what a change touches; to be called once it is committed.</summary>
    public void Forget(StoreChange change)
    {
        if (change is StoreChange.OfKey key)
            keys.Forget(kept => kept.Caller.Key == key.Key);
    }

    /// <summary>Drops all: what changed in the meantime is not known.</summary>
    public void ForgetAll() => keys.ForgetAll();

    private static async Task<KnownKey?> LoadAsync(IServiceScopeFactory scopes, string hash, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<HeraldDb>().ApiKeys
            .SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, ct);
        if (key is null)
            return null;
        var claims = key.Scopes.Select(static scope => new Claim(KeyAuthentication.ScopeClaim, scope));
        return new(new(key.ProgramId, key.Id), new(new ClaimsIdentity(claims, KeyAuthentication.SchemeName)), key.LastUsedAt);
    }
}
