using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Herald.Web.Platform;

/// <summary>What the server takes before any endpoint looks at it.</summary>
internal static class KestrelLimits
{
    // The largest body that any address takes: a batch of 1,000 events. Most take far less, see Body.
    private const long BodyBytesMax = 4 * 1024 * 1024;
    private const int HeaderBytesMax = 16 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = HeaderBytesMax;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
