using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;

namespace Herald.Web.Ui.Assets;

/// <summary>A body that never changes while the process runs: compressed once, and not sent again to those who have it.</summary>
internal sealed class PreparedAnswer
{
    private const int HashLetters = 16;

    private readonly string contentType;
    private readonly byte[] plain;
    private readonly byte[]? brotli;
    private readonly byte[]? gzip;

    public PreparedAnswer(byte[] body, string contentType)
    {
        (plain, this.contentType) = (body, contentType);
        Hash = Convert.ToHexStringLower(SHA256.HashData(body))[..HashLetters];
        // Both are packed already.
        if (contentType.StartsWith("font/", StringComparison.Ordinal) || contentType == "image/png")
            return;
        brotli = Compress(body, static stream => new BrotliStream(stream, CompressionLevel.Optimal));
        gzip = Compress(body, static stream => new GZipStream(stream, CompressionLevel.Optimal));
    }

    /// <summary>Names the content; the same content has the same hash on every node.</summary>
    public string Hash { get; }

    public int Length => plain.Length;

    /// <summary>Sends it; <paramref name="cacheControl"/> says who may keep it and how long.</summary>
    public async Task SendAsync(HttpContext http, string cacheControl)
    {
        var (body, encoding) = Choose(http.Request.Headers.AcceptEncoding);
        var tag = $"\"{Hash}{(encoding is null ? "" : "-" + encoding)}\"";
        var headers = http.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.ETag = tag;
        if (brotli is not null)
            headers.Vary = "Accept-Encoding";
        if (http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentEncoding = encoding;
        http.Response.ContentType = contentType;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private (byte[] Body, string? Encoding) Choose(StringValues accepted)
    {
        var text = accepted.ToString();
        if (brotli is not null && Takes(text, "br"))
            return (brotli, "br");
        return gzip is not null && Takes(text, "gzip") ? (gzip, "gzip") : (plain, null);
    }

    private static bool Takes(string accepted, string encoding) => accepted.Split(',', StringSplitOptions.TrimEntries).Any(one =>
        one.Split(';')[0].Equals(encoding, StringComparison.OrdinalIgnoreCase) && !one.EndsWith("q=0", StringComparison.OrdinalIgnoreCase));

    private static byte[] Compress(byte[] body, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream();
        using (var stream = open(packed))
            stream.Write(body);
        return packed.ToArray();
    }
}
