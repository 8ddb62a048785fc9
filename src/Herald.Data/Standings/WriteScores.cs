using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data.Mappings;
using Herald.Data.Work;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Standings;

/// <summary>Writes what a batch did to the scores of a program, each by one statement, under a turn of its own.</summary>
internal static class WriteScores
{
    private const string Add = """
        INSERT INTO board_scores (program_id, measure, period, advocate_id, score, reached_at, turn) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (program_id, measure, period, advocate_id) DO UPDATE SET
            score = board_scores.score + excluded.score,
            reached_at = CASE WHEN excluded.reached_at > board_scores.reached_at OR board_scores.score = 0 THEN excluded.reached_at
                ELSE board_scores.reached_at END,
            turn = excluded.turn
        """;

    public static async Task RunAsync(HeraldDb db, ProgramId program, ScoreChanges changes, CancellationToken ct)
    {
        var turn = await NextTurnAsync(db, program, ct);
        await EachRow.RunAsync(db, Add, changes.All.Select(one => Row(db, program, turn, one.Key, one.Value)), ct);
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

    private static object?[] Row(HeraldDb db, ProgramId program, long turn, ScoreKey key, ScoreChange change) =>
    [
        db.Engine.IdValue(program.Value), Text(key.Measure), key.Period.Name, db.Engine.IdValue(key.Advocate.Value), change.Amount,
        db.Engine.InstantValue(change.ReachedAt), turn,
    ];

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
