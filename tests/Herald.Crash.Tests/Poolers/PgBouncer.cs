using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Herald.Load.Servers;
using Npgsql;

namespace Herald.Crash.Tests.Poolers;

/// <summary>A PgBouncer of its own before a PostgreSQL, in a folder of its own.</summary>
internal sealed class PgBouncer : IAsyncDisposable
{
    private const string Account = "postgres";
    private const string Program = "pgbouncer";

    // Debian keeps it where only root looks.
    private static readonly string[] Kept = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin"];
    // From here on it can carry prepared statements from one connection to another, and is told not to.
    private static readonly Version CarriesStatements = new(1, 21);

    // In session mode each connection of a client takes one of the server.
    private const int ConnectionsMax = 100;

    private static readonly TimeSpan ReadyMax = TimeSpan.FromSeconds(20);

    private readonly string folder;
    private readonly int port;
    private Process? process;

    private PgBouncer(string folder, int port) => (this.folder, this.port) = (folder, port);

    /// <summary>The way through it to a database.</summary>
    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username={Account};Database={database}";

    /// <param name="folder">An empty folder that everybody may enter.</param>
    /// <param name="postgres">What it stands before.</param>
    /// <param name="mode">For how long a client has a connection: <c>session</c>, <c>transaction</c> or <c>statement</c>.</param>
    /// <param name="ct">Ends the waiting.</param>
    public static async Task<PgBouncer> StartAsync(string folder, PostgresServer postgres, string mode, CancellationToken ct)
    {
        var pooler = new PgBouncer(Directory.CreateDirectory(folder).FullName, FreePort());
        var server = new NpgsqlConnectionStringBuilder(postgres.Connection());
        await File.WriteAllTextAsync(pooler.Accounts, $"\"{Account}\" \"\"\n", ct);
        var statements = await CarriesStatementsAsync(ct) ? "max_prepared_statements = 0" : "";
        await File.WriteAllTextAsync(pooler.Settings, string.Create(CultureInfo.InvariantCulture, $"""
            [databases]
            * = host={server.Host} port={server.Port}

            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {pooler.port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {pooler.Accounts}
            pool_mode = {mode}
            ignore_startup_parameters = options
            max_client_conn = 400
            default_pool_size = {ConnectionsMax}
            {statements}
            """), ct);
        await pooler.StartAgainAsync(ct);
        return pooler;
    }

    /// <summary>Starts it after it has ended, at the same port.</summary>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        var program = Find();
        // It refuses to run as root.
        string[] words = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid", Account, "--regid", Account, "--clear-groups", program]
            : [program];
        process = Process.Start(new ProcessStartInfo(words[0], [.. words[1..], "--quiet", Settings])
        {
            UseShellExecute = false,
            WorkingDirectory = "/",
        })!;
        for (var begin = Stopwatch.GetTimestamp(); !await ListensAsync(ct);)
        {
            if (process is not { HasExited: false } || Stopwatch.GetElapsedTime(begin) > ReadyMax)
                throw new InvalidOperationException($"{program} does not listen on port {port}.");
            await Task.Delay(20, ct);
        }
    }

    /// <summary>Ends it at once, and with it every connection through it.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync(ct);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            await KillAsync(CancellationToken.None);
    }

    private string Settings => Path.Combine(folder, "pgbouncer.ini");

    private string Accounts => Path.Combine(folder, "userlist.txt");

    private async Task<bool> ListensAsync(CancellationToken ct)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<bool> CarriesStatementsAsync(CancellationToken ct)
    {
        var start = new ProcessStartInfo(Find(), ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var asked = Process.Start(start)!;
        var said = await asked.StandardOutput.ReadToEndAsync(ct);
        await asked.WaitForExitAsync(ct);
        return Version.Parse(said.Split(' ', '\n')[1]) >= CarriesStatements;
    }

    private static string Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(Kept)
        .Select(static folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("PgBouncer is missing: install Debian's package pgbouncer.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
