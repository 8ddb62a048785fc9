using Herald.Web.Ui.Assets;

namespace Herald.Web.Platform.Pages;

/// <summary>
/// What browsers are told to refuse: scripts that do not carry this answer's nonce, styles of others or inside a page, frames
/// around it, guesses at types.
/// </summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'self'; style-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
        + "frame-ancestors 'none'; ";

    private const string Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (http, next) =>
    {
        http.Response.OnStarting(static state => Add((HttpContext)state), http);
        return next(http);
    });

    private static Task Add(HttpContext http)
    {
        var response = http.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Remove("blazor-enhanced-nav"); // For a script that our pages do not carry.
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            response.Headers.TryAdd("Content-Security-Policy", ContentPolicy + $"script-src 'nonce-{PageNonce.Of(http)}' 'strict-dynamic'");
            response.Headers.TryAdd("Referrer-Policy", "strict-origin-when-cross-origin");
            response.Headers.TryAdd("Permissions-Policy", Permissions);
        }

        return Task.CompletedTask;
    }
}
