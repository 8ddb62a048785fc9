using System.Data.Common;
using Herald.Web.Tests.Harness;

namespace Herald.Web.Tests.Schema;

/// <summary>What a store is made of, read from the store itself.</summary>
internal sealed class StoreShape
{
    private const string SqliteColumns = """
        SELECT m.name, p.name, p.type, p."notnull" = 0 FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY m.name, p.cid
        """;

    private const string SqliteKeys = """
        SELECT name, 1, 0, (SELECT group_concat(name, ', ' ORDER BY pk) FROM pragma_table_info(m.name) WHERE pk > 0)
        FROM sqlite_master m
        WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE pk > 0)
        UNION ALL
        SELECT m.name, 0, l.partial,
            (SELECT group_concat(COALESCE(name, '(expression)'), ', ' ORDER BY seqno) FROM pragma_index_info(l.name))
        FROM sqlite_master m JOIN pragma_index_list(m.name) l
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' AND l."unique" = 1 AND l.origin <> 'pk'
        """;

    private const string PostgresColumns = """
        SELECT c.relname, a.attname, format_type(a.atttypid, NULL), NOT a.attnotnull
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY c.relname, a.attnum
        """;

    private const string PostgresKeys = """
        SELECT c.relname, i.indisprimary, i.indpred IS NOT NULL,
            (SELECT string_agg(COALESCE(a.attname, '(expression)'), ', ' ORDER BY k.place)
                FROM unnest(i.indkey) WITH ORDINALITY k (number, place)
                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number AND k.number > 0)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE c.relnamespace = 'public'::regnamespace AND NOT c.relispartition AND i.indisunique
        """;

    public Dictionary<string, TableShape> Tables { get; } = new(StringComparer.Ordinal);

    public static async Task<StoreShape> ReadAsync(TestStore store)
    {
        var sqlite = store.Engine.Name == "sqlite";
        await using var connection = await store.Engine.OpenAsync(CancellationToken.None);
        var shape = new StoreShape();
        await ReadAsync(connection, sqlite ? SqliteColumns : PostgresColumns, row =>
        {
            shape.Tables.TryAdd(row.GetString(0), new());
            shape.Tables[row.GetString(0)].Columns.Add(row.GetString(1), new(row.GetString(2), row.GetBoolean(3)));
        });
        await ReadAsync(connection, sqlite ? SqliteKeys : PostgresKeys, row => AddKey(shape.Tables[row.GetString(0)], row));
        return shape;
    }

    private static void AddKey(TableShape table, DbDataReader row)
    {
        if (row.GetBoolean(1))
            table.PrimaryKey = row.GetString(3);
        else
            table.Uniques.Add(row.GetString(3) + (row.GetBoolean(2) ? " (partial)" : ""));
    }

    private static async Task ReadAsync(DbConnection connection, string sql, Action<DbDataReader> take)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            take(rows);
    }
}
