using Herald.Data.Work;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Herald.Data.Insights.Clicks;

/// <summary>
/// Adds to the totals in the running transaction, in the engine's own fastest way: on SQLite the writer of clicks waits for it.
/// </summary>
internal static class WriteTotals
{
    private const string DeleteTally = "DELETE FROM click_tallies WHERE program_id = $1 AND id = $2";

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

    /// <summary>Deletes tallies, and returns how many of them were still there.</summary>
    public static Task<int> DeleteAsync(HeraldDb db, IEnumerable<ClickTally> tallies, CancellationToken ct)
    {
        var keys = tallies.Select(tally => new[] { db.Engine.IdValue(tally.ProgramId.Value), db.Engine.IdValue(tally.Id.Value) });
        return EachRow.RunAsync(db, DeleteTally, keys, ct);
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
