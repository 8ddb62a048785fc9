using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// Adds to the totals in the running transaction, in the engine's own fastest way: on SQLite the writer of clicks waits for it.
/// </summary>
internal static class WriteTotals
{
    private const string DeleteTally = "DELETE FROM click_tallies WHERE program_id = ?1 AND id = ?2";

    public static async Task AddAsync(HeraldDb db, IEnumerable<TotalRow> rows, CancellationToken ct)
    {
        foreach (var table in rows.GroupBy(static row => row.Table))
        {
            if (db.Engine is SqliteEngine sqlite)
                Add(sqlite.Writer.Statement(table.Key.AdditionOfOne), table);
            else
                await AddAsync((NpgsqlConnection)db.Connection, db, table.Key, [.. table], ct);
        }
    }

    /// <summary>Deletes tallies, and returns how many of them were still there.</summary>
    public static async Task<int> DeleteAsync(HeraldDb db, IReadOnlyCollection<ClickTally> tallies, CancellationToken ct)
    {
        if (db.Engine is SqliteEngine sqlite)
        {
            var delete = sqlite.Writer.Statement(DeleteTally);
            return tallies.Sum(tally =>
            {
                delete.Bind(1, tally.ProgramId.Value);
                delete.Bind(2, tally.Id.Value);
                return delete.Run();
            });
        }

        var gone = 0;
        foreach (var program in tallies.GroupBy(static tally => tally.ProgramId))
        {
            var ids = program.Select(static tally => tally.Id).ToArray();
            gone += await db.ClickTallies.Where(row => row.ProgramId == program.Key && ids.Contains(row.Id)).ExecuteDeleteAsync(ct);
        }

        return gone;
    }

    private static void Add(SqliteStatement add, IEnumerable<TotalRow> rows)
    {
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Values.Length; at++)
                add.Bind(at + 1, row.Values[at]);
            add.Run();
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
