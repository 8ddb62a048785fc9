using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Recognition;

/// <summary>
/// Counts the advocates of a program by the level that they have, and by the one that they would have with another ladder. It walks
/// over all of them, as only the page on which ladders are changed does.
/// </summary>
public static class LevelCensus
{
    // Who has a level keeps it, and a level that he never had is his as soon as his points reach it; Ladder.Held says the same of one.
    private const string Sql = """
        SELECT held.now AS "Now", held.later AS "Then", count(*) AS "Count" FROM (
            SELECT
                (SELECT max(steps.column1) FROM (VALUES {now}) AS steps WHERE steps.column1 = 1 OR EXISTS (
                    SELECT 1 FROM advocate_levels own WHERE own.program_id = a.program_id AND own.advocate_id = a.id
                        AND own.level = steps.column1 AND own.earned_at >= {1})
                    OR (coalesce(-w.issued, 0) >= steps.column2 AND NOT EXISTS (
                        SELECT 1 FROM advocate_levels own WHERE own.program_id = a.program_id AND own.advocate_id = a.id
                            AND own.level = steps.column1))) AS now,
                (SELECT max(steps.column1) FROM (VALUES {then}) AS steps WHERE steps.column1 = 1 OR EXISTS (
                    SELECT 1 FROM advocate_levels own WHERE own.program_id = a.program_id AND own.advocate_id = a.id
                        AND own.level = steps.column1 AND own.earned_at >= {2})
                    OR (coalesce(-w.issued, 0) >= steps.column2 AND NOT EXISTS (
                        SELECT 1 FROM advocate_levels own WHERE own.program_id = a.program_id AND own.advocate_id = a.id
                            AND own.level = steps.column1))) AS later
            FROM advocates a
            LEFT JOIN wallets w ON w.program_id = a.program_id AND w.holder_id = a.id AND w.unit = 'points'
            WHERE a.program_id = {0} AND a.merged_into IS NULL) held
        GROUP BY held.now, held.later
        """;

    // Before anything that is taken happened.
    private static readonly DateTimeOffset Ever = DateTimeOffset.UnixEpoch;

    /// <summary>
    /// The counts; null for <paramref name="now"/> where the program has no ladder yet, so that everybody stands on the first step.
    /// </summary>
    public static async Task<IReadOnlyList<CountedLevels>> RunAsync(
        HeraldDb db, ProgramId program, Ladder? now, Ladder then, DateTimeOffset at, CancellationToken ct)
    {
        var sql = Sql.Replace("{now}", Steps(now), StringComparison.Ordinal).Replace("{then}", Steps(then), StringComparison.Ordinal);
        object[] values =
        [
            db.Engine.IdValue(program.Value), db.Engine.InstantValue(now?.HeldFrom(at) ?? Ever),
            db.Engine.InstantValue(then.HeldFrom(at) ?? Ever),
        ];
        return await db.Database.SqlQueryRaw<CountedLevels>(sql, values).ToListAsync(ct);
    }

    private static string Steps(Ladder? ladder) => ladder is null
        ? "(1, 0)"
        : string.Join(", ", ladder.Levels.Select(static level =>
            string.Create(CultureInfo.InvariantCulture, $"({level.Number}, {level.Points})")));
}
