using System.Data.Common;
using System.Globalization;

namespace Herald.Data.Health;

/// <summary>What only SQLite can tell.</summary>
internal static class SqliteHealth
{
    private const long SynchronousFull = 2;

    /// <summary>Taking the file's write lock and giving it back writes nothing, and fails where nothing could be written.</summary>
    public static async Task<bool> IsWritableAsync(DbConnection connection, CancellationToken ct)
    {
        await StoreHealth.ScalarAsync(connection, "BEGIN IMMEDIATE", ct);
        await StoreHealth.ScalarAsync(connection, "ROLLBACK", ct);
        return true;
    }

    public static async Task<IReadOnlyList<HealthCheck>> EngineAsync(DbConnection connection, CancellationToken ct)
    {
        var journal = await StoreHealth.ScalarAsync(connection, "PRAGMA journal_mode", ct) as string;
        var synchronous = Convert.ToInt64(
            await StoreHealth.ScalarAsync(connection, "PRAGMA synchronous", ct), CultureInfo.InvariantCulture);
        return
        [
            new("journal", journal == "wal", journal == "wal"
                ? $"SQLite {connection.ServerVersion} journals with WAL."
                : $"SQLite journals with '{journal}', not WAL. Put the data folder on a local disk; network shares cannot do it."),
            new("synchronous", synchronous >= SynchronousFull, synchronous >= SynchronousFull
                ? "Every commit is synced before it is answered."
                : "Commits are not synced; a power cut could lose them."),
        ];
    }
}
