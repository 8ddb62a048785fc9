using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights.Clicks;

/// <summary>Adds to the totals, many rows in one statement.</summary>
internal static class WriteTotals
{
    // Few sizes, so that few statements are to be prepared and kept. Each row has five values at most; engines take tens of thousands.
    private static readonly int[] Sizes = [256, 64, 16, 4, 1];

    public static async Task AddAsync(HeraldDb db, IEnumerable<TotalRow> rows, CancellationToken ct)
    {
        foreach (var table in rows.GroupBy(static row => row.Table))
        {
            var all = table.ToArray();
            for (var at = 0; at < all.Length;)
            {
                var size = Array.Find(Sizes, size => size <= all.Length - at);
                var some = all.AsSpan(at, size).ToArray();
                await db.Database.ExecuteSqlRawAsync(table.Key.Addition(size), some.SelectMany(static row => row.Values), ct);
                at += size;
            }
        }
    }
}
