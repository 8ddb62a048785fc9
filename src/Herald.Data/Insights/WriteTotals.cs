using Herald.Data.Work;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Herald.Data.Insights;

/// <summary>
/// Adds to totals in the running transaction, in the engine's own fastest way: on SQLite the writer of clicks waits for it.
/// </summary>
internal static class WriteTotals
{
    public static async Task AddAsync(HeraldDb db, IEnumerable<TotalRow> rows, CancellationToken ct)
    {
        foreach (var table in rows.GroupBy(static row => row.Table))
        {
            if (db.Connection is NpgsqlConnection postgres)
                await AddAsync(postgres, db, table.Key, [.. table], ct);
            else
                await EachRow.RunAsync(db, table.Key.AdditionOfOne, table.Select(static row => row.Values), ct);
        }
    }

    private static async Task AddAsync(
        NpgsqlConnection connection, HeraldDb db, TotalTable table, IReadOnlyList<TotalRow> rows, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            table.AdditionOfMany, connection, (NpgsqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction());
        for (var at = 0; at < table.Width; at++)
        {
            var column = Array.CreateInstance(rows[0].Values[at].GetType(), rows.Count);
            for (var row = 0; row < rows.Count; row++)
                column.SetValue(rows[row].Values[at], row);
            command.Parameters.Add(new() { Value = column });
        }

        await command.ExecuteNonQueryAsync(ct);
    }
}
