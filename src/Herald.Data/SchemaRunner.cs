using System.Data.Common;

namespace Herald.Data;

/// <summary>
/// Brings the store to this version's schema: the numbered scripts that it has not seen, in order, in one transaction under a lease,
/// so that two nodes that start together do it once and a failure leaves the store as it was. Every start of a node runs it.
/// </summary>
public sealed class SchemaRunner
{
    private const string ScriptsTable = """
        CREATE TABLE IF NOT EXISTS schema_scripts
        (number integer NOT NULL PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at text NOT NULL)
        """;

    private readonly IEngine engine;
    private readonly TimeProvider clock;
    private readonly IReadOnlyList<SchemaScript> scripts;

    public SchemaRunner(IEngine engine, TimeProvider clock)
        : this(engine, clock, Scripts(engine.Name))
    {
    }

    /// <summary>With other scripts than this version's, as older and newer versions have.</summary>
    internal SchemaRunner(IEngine engine, TimeProvider clock, IReadOnlyList<SchemaScript> scripts) =>
        (this.engine, this.clock, this.scripts) = (engine, clock, scripts);

    /// <summary>The scripts of this version for an engine, in order.</summary>
    public static IReadOnlyList<SchemaScript> Scripts(string engine)
    {
        var assembly = typeof(SchemaRunner).Assembly;
        var ending = "." + engine + ".sql";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => SchemaScript.Read(assembly, name))];
    }

    /// <summary>Applies what is missing and returns the names of the scripts that it applied.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken ct)
    {
        await engine.ProveConnectionsAsync(ct);
        using var turn = await engine.EnterWriterAsync(ct);
        await using var connection = await engine.OpenAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await engine.LockSchemaAsync(connection, transaction, ct);
        await ExecuteAsync(connection, transaction, ScriptsTable, ct);
        var seen = await SeenAsync(connection, transaction, ct);
        var applied = new List<string>();
        foreach (var script in scripts)
        {
            if (seen.Remove(script.Number, out var hash))
            {
                if (hash != script.Hash)
                {
                    throw new SchemaMismatchException(
                        $"Script {script.Name} has changed since it was applied to this store. "
                        + "Run the version of Herald that applied it, or restore a backup.");
                }

                continue;
            }

            await ExecuteAsync(connection, transaction, script.Text, ct);
            await RecordAsync(connection, transaction, script, ct);
            applied.Add(script.Name);
        }

        if (seen.Count > 0)
        {
            throw new SchemaMismatchException(
                $"This store was written by a newer Herald: it has schema script {seen.Keys.Max()}. Run that version or a later one.");
        }

        await engine.SettleRestoredAsync(connection, transaction, ct);
        await transaction.CommitAsync(ct);
        return applied;
    }

    /// <summary>The scripts that the store still lacks; all of them where there is no store yet.</summary>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken ct)
    {
        await using var connection = await engine.OpenAsync(ct);
        Dictionary<int, string> seen;
        try
        {
            seen = await SeenAsync(connection, null, ct);
        }
        catch (DbException fault) when (!engine.IsPassing(fault))
        {
            seen = []; // No table of scripts: nothing was ever applied here.
        }

        return [.. scripts.Where(script => !seen.ContainsKey(script.Number)).Select(static script => script.Name)];
    }

    private static async Task<Dictionary<int, string>> SeenAsync(DbConnection connection, DbTransaction? transaction, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT number, hash FROM schema_scripts";
        await using var reader = await command.ExecuteReaderAsync(ct);
        var seen = new Dictionary<int, string>();
        while (await reader.ReadAsync(ct))
            seen.Add(reader.GetInt32(0), reader.GetString(1));
        return seen;
    }

    private async Task RecordAsync(DbConnection connection, DbTransaction transaction, SchemaScript script, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO schema_scripts (number, name, hash, applied_at) VALUES (@number, @name, @hash, @at)";
        Add(command, "@number", script.Number);
        Add(command, "@name", script.Name);
        Add(command, "@hash", script.Hash);
        Add(command, "@at", clock.GetUtcNow().ToString("O"));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
