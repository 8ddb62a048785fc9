using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Herald.Web.Platform;

/// <summary>What the server takes before any endpoint looks at it.</summary>
internal static class KestrelLimits
{
    // Twice the largest body that any address takes, a batch of 1,000 events: what is a little over its limit is answered in words,
    // where the server alone would cut the connection. Most addresses take far less, see Body.
    private const long BodyBytesMax = 8 * 1024 * 1024;
    private const int HeaderBytesMax = 16 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
