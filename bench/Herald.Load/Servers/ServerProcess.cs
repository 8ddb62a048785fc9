using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Herald.Load.Servers;

/// <summary>A server in a process of its own, on a port of its own, whose use of the machine can be read.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyMax = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(30);
    private const int LinesKept = 200;
    private const string Allocations = "dotnet_gc_heap_total_allocated";
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Process process;

    private ServerProcess(Process process, IPEndPoint address) => (this.process, Address) = (process, address);

    public IPEndPoint Address { get; }

    public int Id => process.Id;

    /// <summary>The last lines that it printed, for whoever must find out what went wrong.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>Processor time that it has used since its start.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes that it has allocated since its start, as Herald's own metrics tell.</summary>
    public async Task<long> AllocatedAsync(CancellationToken ct)
    {
        using var http = new HttpClient { BaseAddress = new($"http://{Address}") };
        var line = (await http.GetStringAsync("/metrics", ct)).Split('\n').First(static line => line.StartsWith(Allocations, StringComparison.Ordinal));
        return (long)double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
    }

    /// <summary>Memory that it holds now.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it, and returns once it answers at the path with a status below 500.</summary>
    public static async Task<ServerProcess> StartAsync(
        string program, IEnumerable<string> words, IReadOnlyDictionary<string, string> settings, string ready, CancellationToken ct)
    {
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        // A write beyond a limit on the size of files fails, as it does on a full disk; unless told so it ends the process.
        var start = new ProcessStartInfo("sh", ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", program, .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["HERALD_URLS"] = $"http://{address}";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start)!, address);
        server.process.OutputDataReceived += (_, line) => server.Keep(line.Data);
        server.process.ErrorDataReceived += (_, line) => server.Keep(line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.WaitAsync(ready, ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs a command of the same program to its end and returns what it printed; it must succeed.</summary>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> words, IReadOnlyDictionary<string, string> settings, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(program);
        foreach (var word in words)
            start.ArgumentList.Add(word);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"{string.Join(' ', words)} ended with {process.ExitCode}: {printed}");
    }

    /// <summary>Lets it run on one core alone.</summary>
    public void KeepTo(int core)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
            process.ProcessorAffinity = 1 << core;
    }

    /// <summary>Ends it at once with SIGKILL, which no process can answer.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        process.Kill();
        await process.WaitForExitAsync(ct);
    }

    /// <summary>Waits until it has ended by itself, and returns with what; null where it has not.</summary>
    public async Task<int?> EndAsync(TimeSpan limit)
    {
        using var late = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Asks it to stop as an operator does, and returns what it ended with; null where it had to be killed.</summary>
    public async Task<int?> StopAsync(TimeSpan limit)
    {
        using var term = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var late = new CancellationTokenSource(limit);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return null;
        }
    }

    /// <summary>Stops it, and waits until all that it accepted is done.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync(StopMax);
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
        if (lines.Count > LinesKept)
            lines.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitAsync(string ready, CancellationToken ct)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < ReadyMax;)
        {
            if (process.HasExited)
            {
                // Until all that it said is read.
                await process.WaitForExitAsync(ct);
                throw new InvalidOperationException(
                    $"The server ended with {process.ExitCode} before it was ready: {string.Join('\n', lines)}");
            }

            try
            {
                using var answer = await http.GetAsync(new Uri($"http://{Address}{ready}"), ct);
                if ((int)answer.StatusCode < 500)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(20, ct);
        }

        throw new TimeoutException($"The server was not ready within {ReadyMax.TotalSeconds:0} seconds.");
    }
}
