using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Herald.Web.Platform.SignIn;

/// <summary>A session slides while it is used, and ends for good some time after it began.</summary>
internal static class SessionLimit
{
    private const string Began = "began";

    /// <summary>What a session that begins now is kept with.</summary>
    public static AuthenticationProperties Begin(HttpContext http)
    {
        var properties = new AuthenticationProperties { IsPersistent = true };
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        properties.SetString(Began, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return properties;
    }

    /// <summary>Whether it began within the limit.</summary>
    public static bool Holds(CookieValidatePrincipalContext context, TimeSpan limit)
    {
        var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        return long.TryParse(context.Properties.GetString(Began), NumberStyles.None, CultureInfo.InvariantCulture, out var began)
            && now - DateTimeOffset.FromUnixTimeSeconds(began) < limit;
    }
}
