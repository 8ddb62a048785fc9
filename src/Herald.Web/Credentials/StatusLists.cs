using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Herald.Core;
using Herald.Core.Credentials;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials;

/// <summary>Signs the lists that say which credentials are revoked: BitstringStatusListCredentials of the W3C.</summary>
internal sealed class StatusLists(HeraldDb db, SigningKeys keys, OwnAddress address)
{
    /// <summary>A list of a program as it stands; null where there is none of this number.</summary>
    public async Task<Outcome<string>?> FindAsync(string slug, int number, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Slug == slug).Select(static row => row.Id).SingleOrDefaultAsync(ct);
        var list = db.BadgeShares.Where(row => row.ProgramId == program && row.StatusListNumber == number);
        if (await list.MinAsync(static row => (DateTimeOffset?)row.SharedAt, ct) is not { } begun
            || await keys.LastAsync(program, ct) is not { } key)
            return null;
        var ended = await list.Where(static row => row.EndedAt != null).Select(static row => new { row.StatusIndex, row.EndedAt })
            .Take(StatusList.Bits).ToListAsync(ct);
        var changed = ended.Count == 0 ? begun : ended.Max(static row => row.EndedAt!.Value);
        var issuer = Issuer.Of(address, slug);
        var bits = StatusList.Of(ended.Select(static row => row.StatusIndex));
        return keys.Sign(key, issuer.KeyId(key.Number), "vc+jwt", Body(issuer, number, changed, bits));
    }

    private static JsonObject Body(Issuer issuer, int number, DateTimeOffset changed, byte[] bits) => new()
    {
        ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
        ["id"] = issuer.StatusList(number),
        ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
        ["issuer"] = issuer.Did,
        ["validFrom"] = CredentialBody.Instant(changed),
        ["credentialSubject"] = new JsonObject
        {
            ["id"] = issuer.StatusList(number) + "#list",
            ["type"] = "BitstringStatusList",
            ["statusPurpose"] = "revocation",
            ["encodedList"] = Encoded(bits),
        },
    };

    // Multibase: the letter of base64url without padding, then the bits packed by GZIP.
    private static string Encoded(byte[] bits)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.SmallestSize))
            stream.Write(bits);
        return "u" + Base64Url.EncodeToString(packed.ToArray());
    }
}
