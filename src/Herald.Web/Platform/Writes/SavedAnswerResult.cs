using Herald.Data;

namespace Herald.Web.Platform.Writes;

/// <summary>The first answer again, byte for byte.</summary>
internal sealed class SavedAnswerResult(SavedAnswer saved) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = saved.Status;
        response.Headers["Idempotent-Replayed"] = "true";
        if (saved.Location is not null)
            response.Headers.Location = saved.Location;
        if (saved.Body.Length == 0)
            return;
        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(saved.Body, httpContext.RequestAborted);
    }
}
