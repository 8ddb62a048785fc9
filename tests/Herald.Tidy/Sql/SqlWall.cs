using System.Text.RegularExpressions;
using Herald.Tidy.Reading;

namespace Herald.Tidy.Sql;

/// <summary>SQL, and whatever knows which engine runs, lives in Herald.Data and nowhere else.</summary>
internal static partial class SqlWall
{
    private const string WayOut = "move it into Herald.Data, behind a method that says what it does.";

    private static readonly string[] EngineNames = ["Npgsql.", "Microsoft.Data.Sqlite.", "SQLitePCL.", "System.Data.Common.DbCommand."];

    // What the mapper offers for SQL by hand: FromSql, SqlQueryRaw, ExecuteSqlAsync …
    private static readonly string[] ByHand = ["FromSql", "SqlQuery", "ExecuteSql"];

    public static IEnumerable<Offence> InText(SourceFile file) => file.Check(static line =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Keywords().Match(line) is { Success: true } found
            ? $"'{found.Value.Trim()}' is SQL: {WayOut}" : null);

    public static IEnumerable<Offence> InCode(IEnumerable<Use> uses) =>
        from use in uses
        let byHand = use.To.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
            && ByHand.Any(name => use.Member?.StartsWith(name, StringComparison.Ordinal) == true)
        let engine = EngineNames.Any(name => (use.To + ".").StartsWith(name, StringComparison.Ordinal))
        where byHand || engine
        select new Offence(use.From, $"it uses {use.To}{(use.Member is null ? "" : "." + use.Member)}: {WayOut}");

    // Capitals anywhere, small letters only at the beginning of a literal; the programs pg_dump and pg_restore may be named.
    [GeneratedRegex("""
        \b(PRAGMA|SELECT|INSERT\ INTO|DELETE\ FROM|ON\ CONFLICT|FOR\ UPDATE|SKIP\ LOCKED)\b
        | \bpg_(?!dump|restore|basebackup)\w+
        | "\s*(select\s.*\sfrom|insert\ into|delete\ from|update\s\w+\sset|pragma)\s
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Keywords();
}
