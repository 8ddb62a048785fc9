using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Herald.Data;

/// <summary>
/// A statement that is prepared once and run many times, for the few that run thousands of times a second: the provider's own commands
/// cost several times what SQLite itself does for one row. Values that are not bound again stay as they were.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int TextBytesMax = 512;
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        // As long as the provider's commands wait for another process.
        Check(raw.sqlite3_busy_timeout(connection.Handle, connection.DefaultTimeout * 1000));
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
    }

    public void Bind(int place, object? value)
    {
        switch (value)
        {
            case null:
                Check(raw.sqlite3_bind_null(statement, place));
                break;
            case byte[] bytes:
                Check(raw.sqlite3_bind_blob(statement, place, bytes));
                break;
            case string text:
                Bind(place, text);
                break;
            case bool truth:
                Bind(place, truth ? 1 : 0L);
                break;
            case double number:
                Check(raw.sqlite3_bind_double(statement, place, number));
                break;
            default:
                Bind(place, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    public void Bind(int place, long value) => Check(raw.sqlite3_bind_int64(statement, place, value));

    public void Bind(int place, Guid? value)
    {
        if (value is not { } id)
        {
            Check(raw.sqlite3_bind_null(statement, place));
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(statement, place, bytes));
    }

    public void Bind(int place, string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, place));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = most <= TextBytesMax ? null : ArrayPool<byte>.Shared.Rent(most);
        var bytes = rented is null ? stackalloc byte[TextBytesMax] : rented;
        // SQLite copies it.
        Check(raw.sqlite3_bind_text(statement, place, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    /// <summary>Runs it to its end and returns how many rows it changed; throws what the provider would throw.</summary>
    public int Run()
    {
        var result = raw.sqlite3_step(statement);
        // Tells the same fault once more.
        var reset = raw.sqlite3_reset(statement);
        if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            Check(reset == raw.SQLITE_OK ? result : reset);
        return raw.sqlite3_changes(connection.Handle);
    }

    /// <summary>Runs it for its first row, whose first column is a number.</summary>
    public long RunForNumber()
    {
        var result = raw.sqlite3_step(statement);
        var number = result == raw.SQLITE_ROW ? raw.sqlite3_column_int64(statement, 0) : 0;
        var reset = raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_ROW)
            Check(reset == raw.SQLITE_OK ? result : reset);
        return number;
    }

    public void Dispose() => statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection.Handle);
}
