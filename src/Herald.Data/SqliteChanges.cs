using Microsoft.Data.Sqlite;

namespace Herald.Data;

/// <summary>Tells whether anybody has written to the file, also another process, without reading what was written.</summary>
internal sealed class SqliteChanges(string connectionString) : IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteStatement? version;

    /// <summary>A number that is another one after each commit.</summary>
    public long Version()
    {
        lock (gate)
        {
            if (connection is null)
            {
                connection = new(connectionString);
                connection.Open();
            }

            version ??= new(connection, "PRAGMA data_version");
            return version.RunForNumber();
        }
    }

    public void Dispose()
    {
        version?.Dispose();
        connection?.Dispose();
    }
}
