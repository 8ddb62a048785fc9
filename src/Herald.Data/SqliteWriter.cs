using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Herald.Data;

/// <summary>
/// The one connection that writes to the file. Whoever has the writer's turn uses it, so that the pages it has read and the statements it
/// has prepared are still there for the next: SQLite forgets a connection's pages whenever another one has written.
/// </summary>
internal sealed class SqliteWriter(string connectionString) : IDisposable
{
    // 16 MB of pages in memory. The log is carried over into the file each 16 MB, since the same pages are written again and again; where
    // a long reader made it grow beyond 64 MB, it is cut when that has ended.
    private const string Pragmas =
        "PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 4096; PRAGMA journal_size_limit = 67108864;";

    private readonly Dictionary<string, SqliteStatement> statements = [];
    private SqliteConnection? connection;

    /// <summary>Open, and of the file's pragmas.</summary>
    public SqliteConnection Connection => connection ??= Open();

    /// <summary>A statement that stays prepared; for the few that run thousands of times a second.</summary>
    public SqliteStatement Statement(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements[sql] = statement = new(Connection, sql);
        return statement;
    }

    /// <summary>At the end of a turn: one that did not end its transaction leaves nothing to the next.</summary>
    public void EndTurn()
    {
        if (connection is not null && raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Dispose();
    }

    /// <summary>Closes it, which rolls back what is not committed; it is opened anew when it is asked for.</summary>
    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
        connection?.Dispose();
        connection = null;
    }

    private SqliteConnection Open()
    {
        var opened = new SqliteConnection(connectionString);
        try
        {
            opened.Open();
            SqlitePragmas.Apply(opened);
            using var command = opened.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }
}
