namespace Herald.Web.Platform.Forms;

/// <summary>A form was taken: the browser is sent on to a page, which it asks for anew (303).</summary>
internal sealed class SeeOther(string path) : IResult, IStatusCodeHttpResult
{
    public string Path { get; } = path;

    public int? StatusCode => StatusCodes.Status303SeeOther;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = Path;
        return Task.CompletedTask;
    }
}
