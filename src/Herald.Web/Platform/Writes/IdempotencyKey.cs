using System.Security.Cryptography;
using System.Text;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Writes;

/// <summary>What a caller names a request by, so that it may be sent again: the key and the request that it stands for.</summary>
internal sealed record IdempotencyKey(string Key, string Fingerprint)
{
    private const string Header = "Idempotency-Key";
    private const int LengthMax = 200;

    /// <summary>Whether the request names itself.</summary>
    public static bool IsIn(HttpContext http) => http.Request.Headers.ContainsKey(Header);

    /// <summary>Null where the request names none; a fault where the name is no name.</summary>
    public static IdempotencyKey? Of(HttpContext http, out Refused? fault)
    {
        fault = null;
        if (!http.Request.Headers.TryGetValue(Header, out var values))
            return null;
        if (values is not [{ Length: > 0 and <= LengthMax } key] || !key.All(static letter => letter is > ' ' and <= '~'))
        {
            fault = Refused.With(400, "idempotency_key_invalid", $"{Header} takes 1 to {LengthMax} visible ASCII characters, once.");
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}\n"));
        hash.AppendData(BodyBytes.Of(http).Bytes.Span);
        return new(key, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
