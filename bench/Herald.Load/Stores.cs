using Herald.Data;
using Herald.Load.Servers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Herald.Load;

/// <summary>Where the servers of a run keep their data, and what really lies there.</summary>
internal sealed class Stores(string folder, PostgresServer? postgres)
{
    public string Folder => folder;

    public PostgresServer? Postgres => postgres;

    /// <summary>The way to a database where it does not lead straight there.</summary>
    public Func<string, string>? Through { get; init; }

    /// <summary>The settings that make a process use the store of this name.</summary>
    public IReadOnlyDictionary<string, string> SettingsOf(string name)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HERALD_DATA"] = Path.Combine(folder, name),
            // What is measured is the work, not the limits that spread it.
            ["HERALD_KEY_REQUESTS_PER_SECOND"] = "1000000",
            ["HERALD_VISITOR_REQUESTS_PER_SECOND"] = "1000000",
        };
        if (postgres is not null)
            settings["HERALD_DATABASE"] = Through?.Invoke(name) ?? postgres.Connection(name);
        return settings;
    }

    /// <summary>Makes a copy of a store that nobody uses at the moment.</summary>
    public async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.Combine(folder, to));
        if (postgres is null)
        {
            foreach (var file in Directory.GetFiles(Path.Combine(folder, from)))
                File.Copy(file, Path.Combine(folder, to, Path.GetFileName(file)));
        }
        else
        {
            await ExecuteAsync($"CREATE DATABASE {to} TEMPLATE {from}", ct);
        }
    }

    public Task MakeAsync(string name, CancellationToken ct) =>
        postgres is null ? Task.CompletedTask : ExecuteAsync($"CREATE DATABASE {name}", ct);

    /// <summary>Reads the store beside the server that uses it.</summary>
    public async Task<T> ReadAsync<T>(string name, Func<HeraldDb, Task<T>> read)
    {
        var settings = SettingsOf(name);
        var engine = EngineOf(settings.GetValueOrDefault);
        // A connection that stayed open would keep SQLite from mending the file when its server has crashed.
        using var closing = engine as IDisposable;
        var options = new DbContextOptionsBuilder<HeraldDb>();
        engine.Configure(options);
        await using var db = new HeraldDb(options.Options, engine);
        return await read(db);
    }

    public static IEngine EngineOf(Func<string, string?> setting) => setting("HERALD_DATABASE") is { Length: > 0 } database
        ? new PostgresEngine(database)
        : new SqliteEngine(Path.Combine(setting("HERALD_DATA")!, "herald.db"));

    private async Task ExecuteAsync(string statement, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(postgres!.Connection());
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(ct);
    }
}
