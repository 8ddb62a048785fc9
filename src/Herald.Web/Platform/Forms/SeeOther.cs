namespace Herald.Web.Platform.Forms;

/// <summary>
/// What a form answers that did what it says: 303 to a local address, so that going back or reloading sends nothing again.
/// </summary>
internal sealed class SeeOther(string address) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status303SeeOther;

    /// <summary>Where to, within this site.</summary>
    public string Address => address;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
