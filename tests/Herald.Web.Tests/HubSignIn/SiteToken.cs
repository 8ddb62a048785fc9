using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Herald.Web.Tests.HubSignIn;

/// <summary>A token as a company's site makes it, written by hand after RFC 7519, so that no library agrees with itself.</summary>
internal sealed record SiteToken(string Secret, DateTimeOffset Now, string Audience)
{
    public JsonObject Header { get; init; } = new() { ["alg"] = "HS256", ["typ"] = "JWT" };

    public JsonObject Claims { get; init; } = [];

    public string Sign()
    {
        var claims = new JsonObject
        {
            ["aud"] = Audience,
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = Now.AddSeconds(60).ToUnixTimeSeconds(),
            ["jti"] = RandomNumberGenerator.GetHexString(16),
        };
        foreach (var (name, value) in Claims)
            claims[name] = value?.DeepClone();
        foreach (var name in Claims.Where(static claim => claim.Value is null).Select(static claim => claim.Key))
            claims.Remove(name);
        var signed = Part(Header.ToJsonString()) + "." + Part(claims.ToJsonString());
        var signature = (string?)Header["alg"] switch
        {
            "none" => "",
            "HS512" => Base64Url.EncodeToString(HMACSHA512.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(signed))),
            _ => Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.ASCII.GetBytes(signed))),
        };
        return signed + "." + signature;
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
