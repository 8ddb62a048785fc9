using System.Text.Json.Nodes;
using Herald.Core.Credentials;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Credentials;

internal sealed class IssuerQueries(HeraldDb db, SigningKeys keys, OwnAddress address)
{
    public async Task<IssuerView> OfAsync(ProgramId program, CancellationToken ct)
    {
        var slug = await db.Programs.Where(row => row.Id == program).Select(static row => row.Slug).SingleAsync(ct);
        var issuer = Issuer.Of(address, slug);
        return new()
        {
            Did = issuer.Did,
            Document = issuer.Document,
            Keys =
            [
                .. (await keys.AllAsync(program, ct)).Select(key =>
                    new SigningKeyView(issuer.KeyId(key.Number), key.PublicKey, key.MadeAt, key.RetiredAt)),
            ],
        };
    }

    /// <summary>What the name of a program leads to; null where it has never signed anything.</summary>
    public async Task<JsonObject?> DocumentAsync(string slug, CancellationToken ct)
    {
        var program = await db.Programs.Where(row => row.Slug == slug).Select(static row => row.Id).SingleOrDefaultAsync(ct);
        var all = await keys.AllAsync(program, ct);
        if (all.Count == 0)
            return null;
        var issuer = Issuer.Of(address, slug);
        return new()
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"),
            ["id"] = issuer.Did,
            ["verificationMethod"] = new JsonArray([.. all.Select(key => Method(issuer, key))]),
            // Earlier keys too: what they signed holds.
            ["assertionMethod"] = new JsonArray([.. all.Select(key => JsonValue.Create(issuer.KeyId(key.Number)))]),
        };
    }

    private static JsonObject Method(Issuer issuer, SigningKey key) => new()
    {
        ["id"] = issuer.KeyId(key.Number),
        ["type"] = "JsonWebKey",
        ["controller"] = issuer.Did,
        ["publicKeyJwk"] = new JsonObject
        {
            ["kty"] = "OKP",
            ["crv"] = "Ed25519",
            ["x"] = key.PublicKey,
            ["alg"] = "EdDSA",
            ["kid"] = Issuer.KeyName(key.Number),
        },
    };
}
