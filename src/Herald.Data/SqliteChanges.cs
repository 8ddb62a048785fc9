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
            version ??= Prepare();
            return version.RunForNumber();
        }
    }

    private SqliteStatement Prepare()
    {
        var opened = new SqliteConnection(connectionString);
        try
        {
            opened.Open();
            var statement = new SqliteStatement(opened, "PRAGMA data_version");
            connection = opened;
            return statement;
        }
        catch
        {
            // The file may be away; the next look tries again.
            opened.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        version?.Dispose();
        connection?.Dispose();
    }
}
