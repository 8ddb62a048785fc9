using Herald.Core.Uploads;

namespace Herald.Web.Uploads;

/// <summary>
/// Sends a picture as what it is and nothing else: whatever a browser takes it for, it runs nothing, loads nothing, and is no page.
/// </summary>
internal sealed class PictureBytes(Picture picture, PictureSize size, byte[] content, bool isPublic) : IResult
{
    // It never changes: another picture has another id.
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Never = "private, no-store";
    private const int TagLetters = 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var tag = $"\"{picture.Sha256[..TagLetters]}-{(size == PictureSize.Small ? "small" : "full")}\"";
        response.Headers.CacheControl = isPublic ? Forever : Never;
        response.Headers.ETag = tag;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.ContentDisposition = $"inline; filename=\"{picture.Id}{Ending}\"";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Cross-Origin-Resource-Policy"] = isPublic ? "cross-origin" : "same-origin";
        if (httpContext.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = picture.MediaType;
        response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
    }

    private string Ending => picture.MediaType == "image/webp" ? ".webp" : ".jpg";
}
