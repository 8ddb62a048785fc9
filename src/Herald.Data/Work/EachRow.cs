using Microsoft.Data.Sqlite;
using Npgsql;

namespace Herald.Data.Work;

/// <summary>
/// Runs one statement for each of many rows, in the running transaction: prepared on SQLite, in one round trip on PostgreSQL.
/// </summary>
internal static class EachRow
{
    /// <param name="db">The context.</param>
    /// <param name="sql">The statement, with <c>$1</c> and so on in the place of a row's values.</param>
    /// <param name="rows">The values of each row, in the engine's own forms.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many rows of the store were touched.</returns>
    public static async Task<int> RunAsync(HeraldDb db, string sql, IEnumerable<object?[]> rows, CancellationToken ct)
    {
        if (db.Connection is SqliteConnection)
            return Run(SqliteEngine.WriterOf(db).Statement(sql.Replace('$', '?')), rows);
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Connection);
        foreach (var row in rows)
        {
            var command = new NpgsqlBatchCommand(sql);
            foreach (var value in row)
                command.Parameters.Add(new() { Value = value ?? DBNull.Value });
            batch.BatchCommands.Add(command);
        }

        return batch.BatchCommands.Count == 0 ? 0 : await batch.ExecuteNonQueryAsync(ct);
    }

    private static int Run(SqliteStatement statement, IEnumerable<object?[]> rows)
    {
        var touched = 0;
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++)
                statement.Bind(at + 1, row[at]);
            touched += statement.Run();
        }

        return touched;
    }
}
