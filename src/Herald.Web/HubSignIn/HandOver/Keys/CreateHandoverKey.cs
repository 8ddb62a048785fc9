using Herald.Core;
using Herald.Core.Ids;
using Herald.Core.SignIn;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.HubSignIn.HandOver.Keys;

/// <summary>Makes a hand-over key and hands out its secret, once.</summary>
internal sealed class CreateHandoverKey(HeraldDb db, HandoverSecret secrets, OwnAddress address, NewId ids, TimeProvider clock)
{
    /// <summary>Adds it to the context; the caller commits.</summary>
    public async Task<Outcome<NewHandoverKeyView>> RunAsync(ProgramId program, HandoverKeyInput input, CancellationToken ct)
    {
        if (await db.HandoverKeys.CountAsync(row => row.ProgramId == program && row.RevokedAt == null, ct) >= HandoverKey.StandingMax)
        {
            return new Refusal("handover_keys_full",
                $"A program has {HandoverKey.StandingMax} standing hand-over keys at most; revoke one that is not used any more.");
        }

        var secret = HandoverSecret.New();
        var key = new HandoverKey
        {
            ProgramId = program,
            Id = ids.Of<HandoverKeyId>(),
            Name = input.Name!.Trim(),
            Secret = secrets.Protect(secret),
            CreatesAdvocates = input.CreatesAdvocates ?? false,
            CreatedAt = clock.GetUtcNow().Storable(),
        };
        db.HandoverKeys.Add(key);
        await db.SaveChangesAsync(ct);
        var slug = await db.Programs.Where(row => row.Id == program).Select(static row => row.Slug).SingleAsync(ct);
        return new NewHandoverKeyView(key.Id, key.Name, key.CreatesAdvocates, key.CreatedAt, address.Of("/hub/" + slug), secret);
    }
}
