using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Herald.Load.Servers;

/// <summary>
/// A PostgreSQL of its own in a folder of its own, with the settings that a new cluster has: every commit is on disk before it is
/// answered.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The server takes 300, of which the contestants keep up to 200.
    private const int ClientsMax = 64;

    private const string Account = "postgres";
    private const string Kept = "/usr/lib/postgresql";
    private readonly string programs;
    private readonly string folder;
    private readonly int port;

    private PostgresServer(string programs, string folder, int port) => (this.programs, this.folder, this.port) = (programs, folder, port);

    /// <summary>The connection to its own database; one of a name to another, which the caller makes.</summary>
    public string Connection(string database = Account) =>
        $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username={Account};Database={database}";

    /// <summary>Processor time of the server with all processes that it has started, those that are gone included.</summary>
    public TimeSpan Used
    {
        get
        {
            var head = int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            var ticks = ProcessTable.Read().Where(one => one.Id == head || one.Parent == head)
                .Sum(one => one.Ticks + (one.Id == head ? one.TicksOfGone : 0));
            return ProcessTable.Time(ticks);
        }
    }

    public static async Task<PostgresServer> StartAsync(string folder, CancellationToken ct)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var server = new PostgresServer(FindPrograms(), Directory.CreateDirectory(folder).FullName, port);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["-R", Account, folder], ct);
        await server.RunOwnAsync("initdb", ["-D", server.Data, "-A", "trust", "-U", Account], ct);
        await server.StartAgainAsync(ct);
        return server;
    }

    /// <summary>A streaming replica of this server, in a folder of its own and at a port that the caller has chosen.</summary>
    public async Task<PostgresServer> StartReplicaAsync(string folder, int port, CancellationToken ct)
    {
        var replica = new PostgresServer(programs, Directory.CreateDirectory(folder).FullName, port);
        if (Environment.IsPrivilegedProcess)
            await RunAsync("chown", ["-R", Account, folder], ct);
        var here = $"host=127.0.0.1 port={this.port.ToString(CultureInfo.InvariantCulture)} user={Account}";
        await RunOwnAsync("pg_basebackup", ["-D", replica.Data, "-d", here, "-R", "-c", "fast"], ct);
        await replica.StartAgainAsync(ct);
        return replica;
    }

    /// <summary>Ends it as a crash does: sessions are cut off, and nothing is written any more.</summary>
    public Task StopImmediatelyAsync(CancellationToken ct) => RunOwnAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"], ct);

    /// <summary>Starts it where it has ended; it ends itself where it cannot write its journal.</summary>
    public async Task EnsureUpAsync(CancellationToken ct)
    {
        try
        {
            await RunOwnAsync("pg_ctl", ["-D", Data, "status"], ct);
        }
        catch (InvalidOperationException)
        {
            await StartAgainAsync(ct);
        }
    }

    /// <summary>Starts it after a stop, at the same port over the same data.</summary>
    public Task StartAgainAsync(CancellationToken ct)
    {
        var options = $"-p {port.ToString(CultureInfo.InvariantCulture)} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=300";
        return RunOwnAsync("pg_ctl", ["-D", Data, "-o", options, "-l", Path.Combine(folder, "log"), "-w", "start"], ct);
    }

    /// <summary>Tells the planner what the tables hold, as autovacuum does within a minute.</summary>
    public Task AnalyzeAsync(CancellationToken ct) => RunAsync(
        Path.Combine(programs, "vacuumdb"),
        ["-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", Account, "--all", "--analyze-only", "--quiet"], ct);

    /// <summary>What pgbench says of the same server: its own standard transactions a second, durable as ours.</summary>
    public async Task<string> PgbenchAsync(int clients, TimeSpan duration, CancellationToken ct)
    {
        string[] where = ["-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", Account];
        await RunAsync(Path.Combine(programs, "pgbench"), [.. where, "-i", "-q", "-s", "10", Account], ct);
        return await RunAsync(Path.Combine(programs, "pgbench"),
            [.. where, "-c", Math.Min(clients, ClientsMax).ToString(CultureInfo.InvariantCulture), "-j", "2", "-T",
                duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), Account], ct);
    }

    public async ValueTask DisposeAsync() =>
        await RunOwnAsync("pg_ctl", ["-D", Data, "-m", "fast", "-w", "stop"], CancellationToken.None);

    private string Data => Path.Combine(folder, "data");

    // Those on the PATH first, then the newest where Debian keeps them.
    private static string FindPrograms()
    {
        var named = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        var kept = Directory.Exists(Kept) ? Directory.GetDirectories(Kept) : [];
        var newest = kept.OrderByDescending(static one => one.Length).ThenByDescending(static one => one, StringComparer.Ordinal);
        // A link on the PATH leads to the folder that has all of them.
        return named
            .Concat(newest.Select(static one => Path.Combine(one, "bin")))
            .Where(static folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")))
            .Select(static folder => Path.GetDirectoryName(
                File.ResolveLinkTarget(Path.Combine(folder, "initdb"), returnFinalTarget: true)?.FullName ?? Path.Combine(folder, "initdb")))
            .FirstOrDefault()
            ?? throw new InvalidOperationException("PostgreSQL's server programs are missing: install Debian's package postgresql.");
    }

    // It refuses to run as root.
    private Task<string> RunOwnAsync(string program, string[] words, CancellationToken ct) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", Account, "--", Path.Combine(programs, program), .. words], ct)
        : RunAsync(Path.Combine(programs, program), words, ct);

    private static async Task<string> RunAsync(string program, string[] words, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        // What is started and stays keeps the output open; only commands that end are read.
        var printed = words.Contains("start") ? "" : await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return process.ExitCode == 0 ? printed : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {printed}");
    }
}
