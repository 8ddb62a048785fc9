using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Herald.Web.Platform.SignIn;

/// <summary>A few words that a browser keeps for some minutes, sealed: it can neither read nor change them.</summary>
internal sealed class SealedCookie(IDataProtectionProvider protection, OwnAddress address, TimeProvider clock)
{
    private const char Between = '\n';

    // Browsers drop, without a word, what is over 4,096 characters with name and attributes.
    private const int ValueLengthMax = 3_800;

    /// <summary>Hands the words over; none may have a line break.</summary>
    public void Set(HttpContext http, string name, TimeSpan lifetime, params IReadOnlyList<string> words)
    {
        var end = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(name, Protector(name).Protect(string.Join(Between, [end, .. words])), Options(lifetime));
    }

    /// <summary>The words; null where there are none, they were tampered with, or their time is over.</summary>
    public IReadOnlyList<string>? Read(HttpContext http, string name)
    {
        if (http.Request.Cookies[name] is not { } text)
            return null;
        try
        {
            var words = Protector(name).Unprotect(text).Split(Between);
            return clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(words[0], CultureInfo.InvariantCulture) ? words[1..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Hands bytes over, for the pages below one path; false where they are more than a browser keeps.</summary>
    public bool TrySet(HttpContext http, string name, string path, TimeSpan lifetime, ReadOnlySpan<byte> matter)
    {
        var dated = new byte[sizeof(long) + matter.Length];
        BinaryPrimitives.WriteInt64LittleEndian(dated, (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        matter.CopyTo(dated.AsSpan(sizeof(long)));
        var value = Base64Url.EncodeToString(Protector(name).Protect(dated));
        if (value.Length > ValueLengthMax)
            return false;
        http.Response.Cookies.Append(name, value, Options(lifetime, path));
        return true;
    }

    /// <summary>The bytes; null where there are none, they were tampered with, or their time is over.</summary>
    public byte[]? ReadBytes(HttpContext http, string name)
    {
        if (http.Request.Cookies[name] is not { } text)
            return null;
        try
        {
            var dated = Protector(name).Unprotect(Base64Url.DecodeFromChars(text));
            return clock.GetUtcNow().ToUnixTimeSeconds() < BinaryPrimitives.ReadInt64LittleEndian(dated) ? dated[sizeof(long)..] : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }

    public void Forget(HttpContext http, string name) => http.Response.Cookies.Delete(name, Options(null));

    private CookieOptions Options(TimeSpan? lifetime, string path = "/") => new()
    {
        Path = path,
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = address.IsSecure,
        MaxAge = lifetime,
        IsEssential = true,
    };

    private IDataProtector Protector(string name) => protection.CreateProtector("cookie", name);
}
