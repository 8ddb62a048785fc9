using System.Globalization;
using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Standings;

/// <summary>Writes what a batch did to the scores of a program, many in one statement, under a turn of its own.</summary>
internal static class WriteScores
{
    // Each row has five values of its own; engines take tens of thousands in one statement.
    private const int RowsMax = 200;

    public static async Task RunAsync(HeraldDb db, ProgramId program, ScoreChanges changes, CancellationToken ct)
    {
        var turn = await NextTurnAsync(db, program, ct);
        foreach (var rows in changes.All.Chunk(RowsMax))
            await AddAsync(db, program, turn, rows, ct);
        foreach (var (key, change) in changes.All)
        {
            if (change.Shrank)
                await FindReachedAsync(db, program, key, ct);
        }
    }

    private static async Task<long> NextTurnAsync(HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var turns = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO board_turns (program_id, turn, rebuilt, hidden) VALUES ({db.Engine.IdValue(program.Value)}, 1, 0, 0)
            ON CONFLICT (program_id) DO UPDATE SET turn = board_turns.turn + 1
            RETURNING turn AS "Value"
            """).ToListAsync(ct);
        return turns[0];
    }

    private static Task AddAsync(
        HeraldDb db, ProgramId program, long turn, KeyValuePair<ScoreKey, ScoreChange>[] rows, CancellationToken ct)
    {
        var values = new List<object> { db.Engine.IdValue(program.Value), turn };
        var places = rows.Select(row =>
        {
            var at = values.Count;
            values.AddRange([Text(row.Key.Measure), row.Key.Period.Name, db.Engine.IdValue(row.Key.Advocate.Value), row.Value.Amount,
                db.Engine.InstantValue(row.Value.ReachedAt)]);
            return string.Create(
                CultureInfo.InvariantCulture, $"({{0}}, {{{at}}}, {{{at + 1}}}, {{{at + 2}}}, {{{at + 3}}}, {{{at + 4}}}, {{1}})");
        }).ToList();
        var sql = "INSERT INTO board_scores (program_id, measure, period, advocate_id, score, reached_at, turn) VALUES "
            + string.Join(", ", places) + """
             ON CONFLICT (program_id, measure, period, advocate_id) DO UPDATE SET
                score = board_scores.score + excluded.score,
                reached_at = CASE WHEN excluded.reached_at > board_scores.reached_at OR board_scores.score = 0 THEN excluded.reached_at
                    ELSE board_scores.reached_at END,
                turn = excluded.turn
            """;
        return db.Database.ExecuteSqlRawAsync(sql, values, ct);
    }

    private static Task FindReachedAsync(HeraldDb db, ProgramId program, ScoreKey key, CancellationToken ct)
    {
        var counted = key.Measure switch
        {
            BoardMeasure.Points => "points",
            BoardMeasure.ReferralsWon => "won",
            BoardMeasure.ClosedValue => "closed",
            _ => throw new ArgumentOutOfRangeException(nameof(key), key.Measure, "A measure that has no column."),
        };
        var sql = $$"""
            UPDATE board_scores SET reached_at = coalesce((
                SELECT max(occurred_at) FROM board_counts
                WHERE program_id = {0} AND advocate_id = {1} AND day >= {2} AND day < {3} AND {{counted}} <> 0), reached_at)
            WHERE program_id = {0} AND measure = {4} AND period = {5} AND advocate_id = {1}
            """;
        return db.Database.ExecuteSqlRawAsync(
            sql,
            [db.Engine.IdValue(program.Value), db.Engine.IdValue(key.Advocate.Value), DayText.Of(key.Period.From ?? DateOnly.MinValue),
                DayText.Of(key.Period.Next ?? DateOnly.MaxValue), Text(key.Measure), key.Period.Name],
            ct);
    }

    private static string Text(BoardMeasure measure) => SnakeCase.Of(measure.ToString());
}
