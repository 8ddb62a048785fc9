using Herald.Web.Ui.Assets;

namespace Herald.Web.Platform.Pictures;

/// <summary>Sends a picture, unless who asks has it already.</summary>
internal sealed class PictureAnswer(PreparedAnswer picture) : IResult
{
    // Offers change, and whoever shows the preview should not lag behind by much.
    private const string Keep = "public, max-age=600";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers["X-Robots-Tag"] = "noindex";
        return picture.SendAsync(httpContext, Keep);
    }
}
