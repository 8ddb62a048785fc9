namespace Herald.Web.Tests.Schema;

/// <summary>A column as the store has it.</summary>
internal sealed record ColumnShape(string Type, bool Nullable)
{
    /// <summary>What the type holds, told apart as finely as this engine can.</summary>
    public static string KindOf(string type) => type.ToLowerInvariant() switch
    {
        "uuid" => "id",
        "blob" or "bytea" => "bytes",
        "text" => "text",
        "integer" or "bigint" or "smallint" => "number",
        "timestamp with time zone" => "instant",
        "boolean" => "truth",
        "real" or "double precision" => "fraction",
        var other => other,
    };

    /// <summary>What the type holds, told apart as coarsely as SQLite does: ids are blobs, instants are microseconds.</summary>
    public static string CoarseKindOf(string type) => KindOf(type) switch
    {
        "id" => "bytes",
        "instant" or "truth" => "number",
        var kind => kind,
    };
}
