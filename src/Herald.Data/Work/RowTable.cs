using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Herald.Data.Work;

/// <summary>
/// Inserts rows as the mapper would, in the engine's own fastest way: a prepared statement that runs for each row on SQLite, a binary
/// COPY on PostgreSQL. What the store itself fills in is left to it.
/// </summary>
internal sealed class RowTable
{
    // By the mapper's own description, of which each engine has one.
    private static readonly ConditionalWeakTable<IEntityType, RowTable> Tables = [];

    private readonly RowColumn[] columns;
    private readonly string insert;
    private readonly string copy;

    private RowTable(IEntityType type)
    {
        columns = [.. type.GetProperties().Where(static property => property.ValueGenerated == ValueGenerated.Never).Select(RowColumn.Of)];
        var (table, names) = (type.GetTableName(), string.Join(", ", columns.Select(static column => column.Name)));
        insert = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", columns.Select(static (_, at) => $"?{at + 1}"))})";
        copy = $"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)";
    }

    public static RowTable Of(IEntityType type) => Tables.GetValue(type, static type => new(type));

    /// <summary>Inserts them in the running transaction of the context.</summary>
    public Task InsertAsync(HeraldDb db, IReadOnlyList<object> rows, CancellationToken ct) => db.Connection switch
    {
        SqliteConnection => Insert(SqliteEngine.WriterOf(db).Statement(insert), rows),
        var postgres => CopyAsync((NpgsqlConnection)postgres, rows, ct),
    };

    private Task Insert(SqliteStatement statement, IReadOnlyList<object> rows)
    {
        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Length; at++)
                statement.Bind(at + 1, columns[at].Of(row));
            statement.Run();
        }

        return Task.CompletedTask;
    }

    private async Task CopyAsync(NpgsqlConnection connection, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var writer = await connection.BeginBinaryImportAsync(copy, ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value)
                    await writer.WriteAsync(value, column.StoredAs, ct);
                else
                    await writer.WriteNullAsync(ct);
            }
        }

        await writer.CompleteAsync(ct);
    }

    private sealed record RowColumn(string Name, string StoredAs, Func<object, object?> Read, Func<object?, object?>? Convert)
    {
        public static RowColumn Of(IProperty property)
        {
            var mapping = property.GetRelationalTypeMapping();
            return new(property.GetColumnName(), mapping.StoreType, property.GetGetter().GetClrValue, mapping.Converter?.ConvertToProvider);
        }

        public object? Of(object row) => Read(row) is not { } value ? null : Convert is null ? value : Convert(value);
    }
}
