using System.Collections.Concurrent;
using Herald.Web.Commands;

namespace Herald.Web.Tests.Commands;

/// <summary>Runs commands in this process, in a folder of their own, as a person would in a terminal.</summary>
internal sealed class Shell : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("herald-shell-").FullName;

    public Dictionary<string, string> Variables { get; } = [];

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    /// <summary>Runs it to its end and returns the exit code.</summary>
    public async Task<int> RunAsync(params string[] words)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(words, output, errors, Environment());
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    /// <summary>Runs a command that goes on until it is stopped; lines come as they are written.</summary>
    public Task<int> StartAsync(BlockingCollection<string> lines, CancellationToken stop, params string[] words)
    {
        var output = TextWriter.Synchronized(new LineWriter(lines));
        return CommandLine.RunAsync(words, output, output, Environment(), stop);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private Dictionary<string, string> Environment() =>
        new(Variables) { ["HERALD_DATA"] = Variables.GetValueOrDefault("HERALD_DATA", Folder) };

    private sealed class LineWriter(BlockingCollection<string> lines) : StringWriter
    {
        public override void WriteLine(string? value) => lines.Add(value ?? "");

        public override Task WriteLineAsync(string? value)
        {
            WriteLine(value);
            return Task.CompletedTask;
        }
    }
}
