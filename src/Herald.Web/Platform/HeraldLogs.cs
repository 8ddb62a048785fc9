namespace Herald.Web.Platform;

/// <summary>Logs are JSON, one fact a line; in development as plain text.</summary>
internal static class HeraldLogs
{
    public static ILoggingBuilder AddHeraldLogs(this ILoggingBuilder logs, HeraldSettings settings)
    {
        logs.SetMinimumLevel(settings.Demo ? LogLevel.Warning : LogLevel.Information);
        logs.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        logs.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // Who asks without the right key is answered; that is no fact to keep of each request.
        logs.AddFilter(typeof(Keys.KeyAuthentication).FullName, LogLevel.Warning);
        // What the mapper throws is logged once, by who catches it: the handler of exceptions, with the endpoint's name, or a loop.
        logs.AddFilter("Microsoft.EntityFrameworkCore.Database.Connection", LogLevel.None);
        logs.AddFilter("Microsoft.EntityFrameworkCore.Query", LogLevel.Critical);
        logs.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        // Its keys lie in the data folder, beside the store; whoever reads that folder needs no key.
        logs.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        return settings.Development
            ? logs.AddSimpleConsole(static console => console.SingleLine = true)
            : logs.AddJsonConsole(static console =>
                (console.UseUtcTimestamp, console.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
    }
}
