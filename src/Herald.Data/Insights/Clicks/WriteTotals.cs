using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights.Clicks;

/// <summary>Adds to the totals, many rows in one statement.</summary>
internal static class WriteTotals
{
    // Each row has five values at most; engines take tens of thousands in one statement.
    private const int RowsMax = 200;

    public static async Task AddAsync(HeraldDb db, IEnumerable<TotalRow> rows, CancellationToken ct)
    {
        foreach (var table in rows.GroupBy(static row => row.Table))
        {
            foreach (var some in table.Chunk(RowsMax))
                await db.Database.ExecuteSqlRawAsync(table.Key.Addition(some.Length), some.SelectMany(static row => row.Values), ct);
        }
    }
}
