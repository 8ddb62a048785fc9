using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Herald.Load;
using Herald.Load.Servers;
using Npgsql;

namespace Herald.Crash.Tests.Nodes;

/// <summary>Two real servers on one real PostgreSQL behind one address, with a program in it; all tests of nodes share them.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    public const string Slug = "bench";

    /// <summary>Short, so that a test can wait for three of them; a busy machine gets no node into trouble by it.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(3);

    // A node that starts on a busy machine stands still for seconds too.
    private const string TransactionsEnd = ";Options=-c idle_in_transaction_session_timeout=10s";

    private const string Store = "herald";
    private const int KeyRequestsPerSecond = 20;
    private const int VisitorRequestsPerSecond = 20;

    private readonly string folder = Directory.CreateTempSubdirectory("herald-nodes-").FullName;
    private NpgsqlDataSource source = null!;
    private OneAddress front = null!;

    internal PostgresServer Postgres { get; private set; } = null!;

    internal ServerProcess Here { get; private set; } = null!;

    internal ServerProcess There { get; private set; } = null!;

    internal HeraldProgram.Seed Seed { get; private set; } = null!;

    /// <summary>Where a replica is looked for; a test starts it.</summary>
    public int ReplicaPort { get; } = FreePort();

    public string ReplicaFolder => Path.Combine(folder, "replica");

    /// <summary>The address behind which both stand.</summary>
    public Uri Front => new($"http://{front.Address}");

    public async ValueTask InitializeAsync()
    {
        try
        {
            await StartAsync();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        front?.Dispose();
        foreach (var node in new[] { Here, There }.OfType<ServerProcess>())
        {
            await node.WakeAsync(CancellationToken.None);
            await node.DisposeAsync();
        }

        if (source is not null)
            await source.DisposeAsync();
        if (Postgres is not null)
            await Postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Runs SQL beside the servers.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async Task<NpgsqlConnection> OpenAsync() => await source.OpenConnectionAsync(TestContext.Current.CancellationToken);

    /// <summary>Waits until the store says so.</summary>
    public Task UntilAsync(string sql, string what) => Patience.UntilAsync(async () => await AskAsync(sql) is true, what);

    private async Task StartAsync()
    {
        // The account that PostgreSQL runs as must reach its folder.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, (UnixFileMode)0x1ED);
        var ct = TestContext.Current.CancellationToken;
        Postgres = await PostgresServer.StartAsync(Path.Combine(folder, "postgres"), ct);
        var stores = new Stores(folder, Postgres);
        await stores.MakeAsync(Store, ct);
        Seed = await HeraldProgram.SeedAsync(stores.SettingsOf(Store), advocates: 2, [], ct);
        source = NpgsqlDataSource.Create(Postgres.Connection(Store));
        Here = await ServeAsync(stores, "here", ct);
        There = await ServeAsync(stores, "there", ct);
        front = new([Here.Address, There.Address]);
    }

    private Task<ServerProcess> ServeAsync(Stores stores, string name, CancellationToken ct) => HeraldProgram.ServeAsync(
        new Dictionary<string, string>(stores.SettingsOf(Store), StringComparer.Ordinal)
        {
            ["HERALD_DATABASE"] = Postgres.Connection(Store) + TransactionsEnd,
            ["HERALD_DATA"] = Path.Combine(folder, name),
            ["HERALD_KEY_REQUESTS_PER_SECOND"] = KeyRequestsPerSecond.ToString(CultureInfo.InvariantCulture),
            ["HERALD_VISITOR_REQUESTS_PER_SECOND"] = VisitorRequestsPerSecond.ToString(CultureInfo.InvariantCulture),
            ["HERALD_LEASE_SECONDS"] = LeaseTime.TotalSeconds.ToString(CultureInfo.InvariantCulture),
            ["HERALD_REPLICA"] = "127.0.0.1:" + ReplicaPort.ToString(CultureInfo.InvariantCulture),
        },
        ct);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
