using System.Security.Cryptography;
using System.Text;
using Herald.Data;
using Npgsql;

namespace Herald.Web.Tests.Harness;

/// <summary>
/// A store with the schema in place, of which the stores of tests are copies: to write all scripts anew takes longer than most tests do.
/// </summary>
internal static class SchemaTemplate
{
    private static readonly Lazy<Task<byte[]>> Sqlite = new(MakeFileAsync);
    private static readonly Lazy<Task<string>> Postgres = new(MakeDatabaseAsync);

    /// <summary>Writes the file of a new store.</summary>
    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Sqlite.Value);

    /// <summary>The database that new ones are made from; nobody is connected to it.</summary>
    public static Task<string> DatabaseAsync() => Postgres.Value;

    private static async Task<byte[]> MakeFileAsync()
    {
        var folder = Directory.CreateTempSubdirectory("herald-schema-").FullName;
        var file = Path.Combine(folder, "herald.db");
        using (var engine = new SqliteEngine(file))
            await new SchemaRunner(engine, TimeProvider.System).RunAsync(CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    // It stays on the server under the name of these scripts, for the next run. Whoever is first makes it, under another name until it
    // is whole.
    private static async Task<string> MakeDatabaseAsync()
    {
        var scripts = string.Concat(SchemaRunner.Scripts("postgres").Select(static script => script.Hash));
        var name = "herald_schema_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scripts)))[..16];
        await using var connection = new NpgsqlConnection(TestStore.Server);
        await connection.OpenAsync();
        await RunAsync(connection, "SELECT pg_advisory_lock(hashtext('herald_schema'))");
        if (await RunAsync(connection, $"SELECT 1 FROM pg_database WHERE datname = '{name}'") is not null)
            return name;
        await RunAsync(connection, $"DROP DATABASE IF EXISTS {name}_part WITH (FORCE)");
        await RunAsync(connection, $"CREATE DATABASE {name}_part");
        var address = new NpgsqlConnectionStringBuilder(TestStore.Server) { Database = name + "_part" }.ToString();
        using (var engine = new PostgresEngine(address))
            await new SchemaRunner(engine, TimeProvider.System).RunAsync(CancellationToken.None);
        await RunAsync(connection, $"ALTER DATABASE {name}_part RENAME TO {name}");
        return name;
    }

    private static async Task<object?> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
