using Herald.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Herald.Web.Tests.Schema;

/// <summary>What is wrong with a schema, as sentences; none if nothing is.</summary>
internal static class SchemaComplaints
{
    /// <summary>Tables that only hand-written SQL touches, so that no entity maps them.</summary>
    public static IReadOnlyList<string> HandWritten { get; } = ["schema_scripts", "reader_positions", "leases", "hold_expiries"];

    /// <summary>Tables that belong to no program: few rows, seldom written, the same on every shard.</summary>
    public static IReadOnlyList<string> OfInstallation { get; } =
    [
        "address_keys", "leases", "programs", "protection_keys", "reader_positions", "recovery_codes", "schema_scripts", "staff_accounts",
        "staff_devices", "staff_logins", "staff_passkeys",
    ];

    /// <summary>Keys that do not begin with the program, each with the reason why it may.</summary>
    public static IReadOnlyDictionary<(string Table, string Key), string> LooseKeys { get; } = new Dictionary<(string, string), string>
    {
        [("activities", "position")] = "On SQLite the position is the rowid, which alone can count up; one file is never sharded.",
        [("entries", "key, program_id")] = TurnedAround,
        [("holds", "entry_id, program_id")] = TurnedAround,
        [("hold_resolutions", "entry_id, program_id")] = TurnedAround,
        [("api_keys", "hash")] = "A key alone must find its program; 256 random bits do not meet by chance.",
        [("staff_invitations", "id")] = "Staff is of the installation, and may be invited before there is a program.",
        [("staff_invitations", "token_hash")] = "A link alone must find its invitation; 256 random bits do not meet by chance.",
    };

    // A new store's planner cannot take it for any other index of the program; what a shard needs is that the program is in it.
    private const string TurnedAround = "It has the program behind what is looked up.";

    /// <summary>Tables whose primary key differs by engine or from the model, each with the reason why it may.</summary>
    public static IReadOnlyDictionary<string, string> OwnKeys { get; } = new Dictionary<string, string>
    {
        ["activities"] = "On SQLite the position is the rowid; see LooseKeys.",
    };

    /// <summary>Where the two scripts do not say the same.</summary>
    public static IEnumerable<string> OfTwins(StoreShape sqlite, StoreShape postgres)
    {
        foreach (var name in sqlite.Tables.Keys.Union(postgres.Tables.Keys))
        {
            if (!sqlite.Tables.TryGetValue(name, out var left))
                yield return $"Table {name} is missing on SQLite.";
            else if (!postgres.Tables.TryGetValue(name, out var right))
                yield return $"Table {name} is missing on PostgreSQL.";
            else
            {
                foreach (var complaint in OfTwinTables(name, left, right))
                    yield return complaint;
            }
        }
    }

    /// <summary>Where the store is not what the model expects.</summary>
    public static IEnumerable<string> OfModel(HeraldDb db, StoreShape store)
    {
        var mapped = db.Model.GetRelationalModel().Tables.ToList();
        foreach (var table in mapped)
        {
            if (!store.Tables.TryGetValue(table.Name, out var found))
                yield return $"Table {table.Name} is in the model and not in the store.";
            else
            {
                foreach (var complaint in OfMappedTable(table, found))
                    yield return complaint;
            }
        }

        foreach (var name in store.Tables.Keys.Except(mapped.Select(static table => table.Name)).Except(HandWritten))
            yield return $"Table {name} is mapped by no entity: map it, or list it in HandWritten.";
    }

    /// <summary>
    /// Keys that a store sharded or partitioned by program could not keep, and tables that it would have to keep everywhere.
    /// </summary>
    public static IEnumerable<string> OfKeys(StoreShape store)
    {
        foreach (var (name, table) in store.Tables)
        {
            if (!table.Columns.ContainsKey("program_id"))
            {
                if (!OfInstallation.Contains(name))
                    yield return $"Table {name} has no program_id: give it one, or list it in OfInstallation.";
                continue;
            }

            foreach (var key in table.Uniques.Append(table.PrimaryKey ?? ""))
            {
                if (key.Split(", ")[0] != "program_id" && !LooseKeys.ContainsKey((name, key)))
                    yield return $"Key ({key}) of {name} does not begin with program_id.";
            }
        }
    }

    private static IEnumerable<string> OfTwinTables(string name, TableShape sqlite, TableShape postgres)
    {
        foreach (var column in sqlite.Columns.Keys.Union(postgres.Columns.Keys))
        {
            if (!sqlite.Columns.TryGetValue(column, out var left))
                yield return $"Column {name}.{column} is missing on SQLite.";
            else if (!postgres.Columns.TryGetValue(column, out var right))
                yield return $"Column {name}.{column} is missing on PostgreSQL.";
            else if (left.Nullable != right.Nullable)
                yield return $"Column {name}.{column} may be null on {(left.Nullable ? "SQLite" : "PostgreSQL")} only.";
            else if (ColumnShape.CoarseKindOf(left.Type) != ColumnShape.CoarseKindOf(right.Type))
                yield return $"Column {name}.{column} is {left.Type} on SQLite and {right.Type} on PostgreSQL.";
        }

        if (sqlite.PrimaryKey != postgres.PrimaryKey && !OwnKeys.ContainsKey(name))
            yield return $"The primary key of {name} is ({sqlite.PrimaryKey}) on SQLite and ({postgres.PrimaryKey}) on PostgreSQL.";
        foreach (var unique in sqlite.Uniques.Except(postgres.Uniques))
            yield return $"Only SQLite keeps ({unique}) of {name} unique.";
        foreach (var unique in postgres.Uniques.Except(sqlite.Uniques))
            yield return $"Only PostgreSQL keeps ({unique}) of {name} unique.";
    }

    private static IEnumerable<string> OfMappedTable(ITable table, TableShape store)
    {
        foreach (var column in table.Columns)
        {
            if (!store.Columns.TryGetValue(column.Name, out var found))
                yield return $"Column {table.Name}.{column.Name} is in the model and not in the store.";
            else if (found.Nullable != column.IsNullable)
                yield return $"Column {table.Name}.{column.Name} may be null in the {(found.Nullable ? "store" : "model")} only.";
            else if (ColumnShape.KindOf(found.Type) != ColumnShape.KindOf(column.StoreType))
                yield return $"Column {table.Name}.{column.Name} is {column.StoreType} in the model and {found.Type} in the store.";
        }

        foreach (var column in store.Columns.Keys.Except(table.Columns.Select(static column => column.Name)))
            yield return $"Column {table.Name}.{column} is in the store and not in the model.";
        var key = string.Join(", ", table.PrimaryKey?.Columns.Select(static column => column.Name) ?? []);
        if (key != (store.PrimaryKey ?? "") && !OwnKeys.ContainsKey(table.Name))
            yield return $"The primary key of {table.Name} is ({key}) in the model and ({store.PrimaryKey}) in the store.";
    }
}
