using System.CommandLine;

namespace Herald.Web.Commands;

internal static class ServeCommand
{
    public static Command Make(Terminal terminal) =>
        new Verb(
            "serve",
            "Bring the schema up, then serve until stopped (Ctrl+C or SIGTERM; running requests have 25 s to end).",
            "herald serve --data /var/lib/herald --urls http://*:8080")
        .Runs(terminal, (settings, _, ct) => Serving.RunAsync(terminal, settings, whenReady: null, ct));
}
