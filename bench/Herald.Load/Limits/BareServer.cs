namespace Herald.Load.Limits;

/// <summary>What Kestrel alone can do: 302 with a cookie, and nothing else.</summary>
internal static class BareServer
{
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Environment.GetEnvironmentVariable("HERALD_URLS")!);
        await using var app = builder.Build();
        app.MapGet("/r/{code}", static (string code, HttpContext http) =>
        {
            http.Response.StatusCode = StatusCodes.Status302Found;
            http.Response.Headers.Location = "https://www.northwind.example/welcome?herald_click=" + code;
            http.Response.Cookies.Append("herald_click", code, new() { HttpOnly = true, MaxAge = TimeSpan.FromDays(90), Path = "/" });
        });
        await app.RunAsync();
    }
}
