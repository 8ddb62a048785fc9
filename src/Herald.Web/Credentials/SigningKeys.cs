using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Herald.Core;
using Herald.Core.Credentials;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials;

/// <summary>The keys of a program: the first is made when something is to be signed.</summary>
internal sealed class SigningKeys(HeraldDb db, KeySeal seal, TimeProvider clock)
{
    /// <summary>All of them, the first first.</summary>
    public Task<List<SigningKey>> AllAsync(ProgramId program, CancellationToken ct) => db.SigningKeys
        .Where(row => row.ProgramId == program).OrderBy(static row => row.Number).Take(SigningKey.CountMax).ToListAsync(ct);

    /// <summary>The one that signs, which is the last; made now where there is none. The caller holds the program's turn.</summary>
    public async Task<SigningKey> CurrentAsync(ProgramId program, CancellationToken ct) =>
        await LastAsync(program, ct) ?? await AddAsync(program, 1, ct);

    /// <summary>The one that signs; null where there is none yet.</summary>
    public Task<SigningKey?> LastAsync(ProgramId program, CancellationToken ct) => db.SigningKeys
        .Where(row => row.ProgramId == program).OrderByDescending(static row => row.Number).FirstOrDefaultAsync(ct);

    /// <summary>Signs with another key from now on; what the earlier ones signed stays good. The caller holds the program's turn.</summary>
    public async Task<Outcome<SigningKey>> ReplaceAsync(ProgramId program, CancellationToken ct)
    {
        var all = await db.SigningKeys.AsTracking().Where(row => row.ProgramId == program).ToListAsync(ct);
        if (all.Count >= SigningKey.CountMax)
            return new Refusal("signing_keys_full", $"A program has {SigningKey.CountMax} keys at most, since each stays known for good.");
        foreach (var key in all)
            key.RetiredAt ??= clock.GetUtcNow().Storable();
        return await AddAsync(program, all.Count + 1, ct);
    }

    /// <summary>Signs what is said as a compact JWS.</summary>
    public Outcome<string> Sign(SigningKey key, string keyId, string type, JsonObject said)
    {
        var header = new JsonObject { ["alg"] = "EdDSA", ["kid"] = keyId, ["typ"] = type };
        var text = Packed(header) + "." + Packed(said);
        return seal.Sign(key, Encoding.ASCII.GetBytes(text)) is { } signature
            ? text + "." + Base64Url.EncodeToString(signature)
            : new Refusal("signing_key_unreadable",
                "The key that signs cannot be read, since the keys that protect it are gone; restore them, or let staff make a new one.")
            {
                Kind = RefusalKind.Busy,
            };
    }

    /// <summary>What a compact JWS says; null where the key has not signed it.</summary>
    public static JsonNode? Read(SigningKey key, string token)
    {
        var end = token.LastIndexOf('.');
        var payload = token.AsSpan(0, end)[(token.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return KeySeal.Verifies(key, Encoding.ASCII.GetBytes(token[..end]), Base64Url.DecodeFromChars(token.AsSpan(end + 1)))
            ? JsonNode.Parse(Base64Url.DecodeFromChars(payload)) : null;
    }

    private async Task<SigningKey> AddAsync(ProgramId program, int number, CancellationToken ct)
    {
        var key = seal.New(program, number, clock.GetUtcNow().Storable());
        db.SigningKeys.Add(key);
        await db.SaveChangesAsync(ct);
        return key;
    }

    private static string Packed(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
