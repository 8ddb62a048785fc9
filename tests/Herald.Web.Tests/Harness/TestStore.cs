using Herald.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Herald.Web.Tests.Harness;

/// <summary>A fresh store of either kind with the schema in place; gone when disposed.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly StoreKind kind;
    private readonly string name = "herald_" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    private TestStore(StoreKind kind) => this.kind = kind;

    public IEngine Engine { get; private set; } = null!;

    /// <summary>What HERALD_DATABASE would say; null for SQLite.</summary>
    public string? Database { get; private set; }

    /// <summary>The data folder; for PostgreSQL too, since keys and mail lie there.</summary>
    public string Folder { get; private set; } = "";

    private string SqliteFile => Path.Combine(Folder, "herald.db");

    public static async Task<TestStore> NewAsync(StoreKind kind, TimeProvider? clock = null)
    {
        var store = await BeginAsync(kind, whole: true);
        await new SchemaRunner(store.Engine, clock ?? TimeProvider.System).RunAsync(CancellationToken.None);
        return store;
    }

    /// <summary>A store without a schema.</summary>
    public static Task<TestStore> EmptyAsync(StoreKind kind) => BeginAsync(kind, whole: false);

    private static async Task<TestStore> BeginAsync(StoreKind kind, bool whole)
    {
        var store = new TestStore(kind);
        store.Folder = Directory.CreateTempSubdirectory("herald-test-").FullName;
        if (kind == StoreKind.Postgres)
        {
            var from = whole ? " TEMPLATE " + await SchemaTemplate.DatabaseAsync() : "";
            await store.OnServerAsync($"CREATE DATABASE {store.name}{from}");
            store.Database = new NpgsqlConnectionStringBuilder(Server) { Database = store.name, MaxPoolSize = 30 }.ToString();
        }
        else if (whole)
        {
            await SchemaTemplate.CopyToAsync(store.SqliteFile);
        }

        store.Reopen();
        return store;
    }

    /// <summary>A context on the store, as a new process would open it.</summary>
    public HeraldDb Open()
    {
        var options = new DbContextOptionsBuilder<HeraldDb>();
        Engine.Configure(options);
        return new(options.Options, Engine);
    }

    /// <summary>Closes the store and opens it again.</summary>
    public void Reopen()
    {
        (Engine as IDisposable)?.Dispose();
        Engine = OtherEngine();
    }

    /// <summary>The store as another process beside this one has it; the caller disposes of it.</summary>
    public IEngine OtherEngine() =>
        kind == StoreKind.Sqlite ? new SqliteEngine(SqliteFile) : new PostgresEngine(Database!);

    /// <summary>Runs SQL as it stands, in the engine's own words.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Engine.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        (Engine as IDisposable)?.Dispose();
        if (kind == StoreKind.Postgres)
            await OnServerAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    internal static string Server => Environment.GetEnvironmentVariable("HERALD_TEST_POSTGRES")
        ?? throw new InvalidOperationException(
            "These tests need PostgreSQL: run ./check, or set HERALD_TEST_POSTGRES to a server where databases may be made and dropped, "
            + "such as 'Host=127.0.0.1;Port=5432;Username=postgres'.");

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
