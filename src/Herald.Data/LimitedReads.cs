using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Herald.Data;

/// <summary>Reads that are given up where they take too long, so that nobody can ask for what keeps the store busy.</summary>
public static class LimitedReads
{
    /// <summary>Whether the read came to its end in time, and what it read.</summary>
    /// <param name="db">The context that reads.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="read">The read; it is to end with the token that it is given.</param>
    /// <param name="ct">Ends it too, as a fault.</param>
    public static async Task<(bool InTime, T? Found)> WithinAsync<T>(
        this HeraldDb db, TimeSpan limit, Func<CancellationToken, Task<T>> read, CancellationToken ct)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ends.CancelAfter(limit);
        // SQLite looks at no token while it searches; it stops where it is told to.
        await using var stops = ends.Token.Register(() => Interrupt(db.Connection));
        try
        {
            return (true, await read(ends.Token));
        }
        catch (Exception fault) when (fault is OperationCanceledException or DbException
            && ends.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return (false, default);
        }
    }

    private static void Interrupt(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } open })
            raw.sqlite3_interrupt(open);
    }
}
