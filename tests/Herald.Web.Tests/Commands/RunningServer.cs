using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Commands;

/// <summary><c>herald serve</c>, or another command that serves, running in this process until it is disposed.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Ready = "Herald listens on ";

    // A demo on a busy machine takes its time to load.
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(120);

    private readonly CancellationTokenSource stop = new();
    private readonly BlockingCollection<string> lines = [];
    private readonly HttpClient http = new();
    private Task<int> running = Task.FromResult(0);

    public List<string> Lines { get; } = [];

    public static async Task<RunningServer> StartAsync(Shell shell, string command = "serve")
    {
        var server = new RunningServer();
        server.running = Task.Run(() => shell.StartAsync(server.lines, server.stop.Token, command, "--urls", "http://127.0.0.1:0"));
        server.http.BaseAddress = new Uri((await server.LineAsync(Ready))[Ready.Length..]);
        return server;
    }

    public Uri Address => http.BaseAddress!;

    /// <summary>The next line that begins so.</summary>
    public Task<string> LineAsync(string beginning) => Task.Run(() =>
    {
        while (lines.TryTake(out var line, WaitMax))
        {
            Lines.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return line;
        }

        throw new InvalidOperationException($"It didn't say '{beginning}': " + string.Join("\n", Lines));
    });

    public async Task<Answer> GetAsync(string path, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await Answer.OfAsync(await http.SendAsync(request));
    }

    /// <summary>Stops it and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        http.Dispose();
        lines.Dispose();
        stop.Dispose();
    }
}
