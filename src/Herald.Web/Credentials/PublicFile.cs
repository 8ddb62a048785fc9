using Herald.Web.Ui.Assets;

namespace Herald.Web.Credentials;

/// <summary>Something that verifiers read, also within pages of others. It is asked for anew each time, since it may end.</summary>
internal sealed class PublicFile(byte[] body, string contentType) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["X-Robots-Tag"] = "noindex";
        // A picture that is opened by itself does nothing but show itself, and what lies in it.
        headers.ContentSecurityPolicy = "default-src 'none'; img-src data:; sandbox";
        return new PreparedAnswer(body, contentType).SendAsync(httpContext, "no-cache");
    }
}
