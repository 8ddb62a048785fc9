using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Herald.Core.Badges;
using Herald.Core.Ids;

namespace Herald.Web.Credentials;

/// <summary>What a credential says: an OpenBadgeCredential of Open Badges 3.0, with the claims that its form as a JWT asks for.</summary>
internal sealed record CredentialBody
{
    private const int SaltBytes = 16;

    public required Issuer Issuer { get; init; }

    /// <summary>The program's name.</summary>
    public required string Program { get; init; }

    public required Badge Badge { get; init; }

    public required BadgeAward Award { get; init; }

    public required BadgeShareId Id { get; init; }

    public required int StatusListNumber { get; init; }

    public required int StatusIndex { get; init; }

    /// <summary>The address of its owner, of which a fingerprint goes in; null where he wants none.</summary>
    public required string? Email { get; init; }

    /// <summary>When it is signed, in whole seconds.</summary>
    public required DateTimeOffset At { get; init; }

    public JsonObject ToJson()
    {
        var (id, subject) = (Issuer.Page(Id), Subject());
        return new()
        {
            ["@context"] = new JsonArray(
                "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["name"] = Badge.NameOf(Award.Tier),
            ["issuer"] = new JsonObject
            {
                ["id"] = Issuer.Did,
                ["type"] = new JsonArray("Profile"),
                ["name"] = Program,
                ["url"] = Issuer.Root,
            },
            ["validFrom"] = Instant(At),
            ["awardedDate"] = Instant(Award.EarnedAt),
            ["credentialSubject"] = subject,
            ["credentialStatus"] = Status(),
            ["iss"] = Issuer.Did,
            ["jti"] = id,
            ["nbf"] = At.ToUnixTimeSeconds(),
            ["sub"] = subject["id"]!.ToString(),
        };
    }

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Whom it is about has a name that is used once and says nothing.
    private JsonObject Subject()
    {
        var subject = new JsonObject
        {
            ["id"] = "urn:uuid:" + new Guid(RandomNumberGenerator.GetBytes(16)),
            ["type"] = new JsonArray("AchievementSubject"),
            ["achievement"] = new JsonObject
            {
                ["id"] = AchievementId(),
                ["type"] = new JsonArray("Achievement"),
                ["achievementType"] = "Badge",
                ["name"] = Badge.NameOf(Award.Tier),
                ["description"] = Badge.About,
                ["criteria"] = new JsonObject { ["narrative"] = Badge.About },
                ["image"] = new JsonObject { ["id"] = Issuer.Page(Id) + ".png", ["type"] = "Image" },
            },
        };
        if (Email is not null)
            subject["identifier"] = new JsonArray(Identity(Email));
        return subject;
    }

    private static JsonObject Identity(string email)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant() + salt));
        return new()
        {
            ["type"] = "IdentityObject",
            ["hashed"] = true,
            ["identityHash"] = "sha256$" + Convert.ToHexStringLower(hash),
            ["identityType"] = "emailAddress",
            ["salt"] = salt,
        };
    }

    private JsonObject Status() => new()
    {
        ["id"] = string.Create(CultureInfo.InvariantCulture, $"{Issuer.StatusList(StatusListNumber)}#{StatusIndex}"),
        ["type"] = "BitstringStatusListEntry",
        ["statusPurpose"] = "revocation",
        ["statusListIndex"] = StatusIndex.ToString(CultureInfo.InvariantCulture),
        ["statusListCredential"] = Issuer.StatusList(StatusListNumber),
    };

    // The same for all who earned this tier, here and for ever; made of its name (RFC 9562, version 8).
    private string AchievementId()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Badge.ProgramId} {Badge.Id} {Award.Tier}");
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)(0x80 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return "urn:uuid:" + new Guid(bytes, bigEndian: true);
    }
}
