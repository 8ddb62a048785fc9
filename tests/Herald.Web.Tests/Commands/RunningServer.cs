using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Commands;

/// <summary><c>herald serve</c>, running in this process until it is disposed.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string Ready = "Herald listens on ";
    private readonly CancellationTokenSource stop = new();
    private readonly BlockingCollection<string> lines = [];
    private readonly HttpClient http = new();
    private Task<int> running = Task.FromResult(0);

    public List<string> Lines { get; } = [];

    public static async Task<RunningServer> StartAsync(Shell shell)
    {
        var server = new RunningServer();
        server.running = Task.Run(() => shell.StartAsync(server.lines, server.stop.Token, "serve", "--urls", "http://127.0.0.1:0"));
        await Task.Run(() =>
        {
            while (server.lines.TryTake(out var line, TimeSpan.FromSeconds(30)))
            {
                server.Lines.Add(line);
                if (!line.StartsWith(Ready, StringComparison.Ordinal))
                    continue;
                server.http.BaseAddress = new Uri(line[Ready.Length..]);
                return;
            }

            throw new InvalidOperationException("It didn't get ready: " + string.Join("\n", server.Lines));
        });
        return server;
    }

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
