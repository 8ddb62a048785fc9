using System.Data.Common;
using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Standings;

/// <summary>What nodes build their boards from and keep them current by.</summary>
public static class BoardQueries
{
    private const string ScoresSql = """
        SELECT advocate_id, score, reached_at FROM board_scores
        WHERE program_id = @program AND measure = @measure AND period = @period AND score > 0
        """;

    /// <summary>
    /// Reads a whole board as of one moment, in one pass over its rows and beside the mapper: of a million rows it is the reading that
    /// takes the time.
    /// </summary>
    public static async Task<BoardReading> ReadBoardAsync(
        this HeraldDb db, ProgramId program, BoardMeasure measure, BoardPeriod period, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var snapshot = await db.Engine.BeginSnapshotAsync(db.Connection, ct);
            await using var used = await db.Database.UseTransactionAsync(snapshot, ct);
            var marks = await db.BoardMarksAsync(program, ct);
            var hidden = await db.HiddenFromBoardsAsync(program, ct);
            return new(marks, await ScoresAsync(db, snapshot, program, measure, period, hidden, ct), hidden);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>How far a program's boards are.</summary>
    public static async Task<BoardMarks> BoardMarksAsync(this HeraldDb db, ProgramId program, CancellationToken ct) =>
        (await db.BoardMarksAsync([program], ct)).GetValueOrDefault(program, BoardMarks.None);

    /// <summary>How far the boards of these programs are; those without a score yet are left out.</summary>
    public static Task<Dictionary<ProgramId, BoardMarks>> BoardMarksAsync(
        this HeraldDb db, IReadOnlyCollection<ProgramId> programs, CancellationToken ct) =>
        db.BoardTurns.Where(row => programs.Contains(row.ProgramId))
            .ToDictionaryAsync(static row => row.ProgramId, static row => new BoardMarks(row.Turn, row.Rebuilt, row.Hidden), ct);

    /// <summary>The scores that were written after a turn, oldest first.</summary>
    public static async Task<IReadOnlyList<BoardChange>> BoardChangesAsync(
        this HeraldDb db, ProgramId program, long turn, CancellationToken ct) =>
        await db.BoardScores.Where(row => row.ProgramId == program && row.Turn > turn).OrderBy(static row => row.Turn)
            .Select(static row => new BoardChange(row.Measure, row.Period, new(row.AdvocateId, row.Score, row.ReachedAt), row.Turn))
            .ToListAsync(ct);

    /// <summary>What some advocates have reached on a program's boards.</summary>
    public static async Task<IReadOnlyList<BoardChange>> BoardScoresAsync(
        this HeraldDb db, ProgramId program, IReadOnlyCollection<AdvocateId> advocates, IReadOnlyCollection<string> periods,
        CancellationToken ct) =>
        await db.BoardScores
            .Where(row => row.ProgramId == program && periods.Contains(row.Period) && advocates.Contains(row.AdvocateId))
            .Select(static row => new BoardChange(row.Measure, row.Period, new(row.AdvocateId, row.Score, row.ReachedAt), row.Turn))
            .ToListAsync(ct);

    /// <summary>
    /// Who is on no board of the program: who does not want to be, and who is on its staff. Whoever else is not to be shown, once there
    /// are such, belongs here and in <see cref="ShownOnBoards"/>.
    /// </summary>
    public static async Task<HashSet<AdvocateId>> HiddenFromBoardsAsync(this HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var hidden = await db.Advocates.Where(row => row.ProgramId == program && row.OffBoardsAt != null)
            .Select(static row => row.Id).ToListAsync(ct);
        var staff = await db.Advocates
            .Where(row => row.ProgramId == program && db.Memberships.Where(member => member.ProgramId == program)
                .Join(db.StaffAccounts, static member => member.StaffId, static account => account.Id,
                    static (_, account) => account.EmailKey)
                .Contains(row.EmailKey))
            .Select(static row => row.Id).ToListAsync(ct);
        return [.. hidden, .. staff];
    }

    /// <summary>The advocates who may be shown, as a condition to look up names by.</summary>
    public static IQueryable<Core.Advocates.Advocate> ShownOnBoards(this HeraldDb db, ProgramId program) =>
        db.Advocates.Where(row => row.ProgramId == program && row.OffBoardsAt == null
            && !db.Memberships.Any(member => member.ProgramId == program
                && db.StaffAccounts.Any(account => account.Id == member.StaffId && account.EmailKey == row.EmailKey)));

    /// <summary>Tells all nodes that somebody is to be shown no more, or again; in the transaction that says so.</summary>
    public static Task TellHiddenAsync(this HeraldDb db, ProgramId program, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO board_turns (program_id, turn, rebuilt, hidden) VALUES ({db.Engine.IdValue(program.Value)}, 0, 0, 1)
        ON CONFLICT (program_id) DO UPDATE SET hidden = board_turns.hidden + 1
        """,
        ct);

    private static async Task<IReadOnlyList<Standing>> ScoresAsync(
        HeraldDb db, DbTransaction snapshot, ProgramId program, BoardMeasure measure, BoardPeriod period, HashSet<AdvocateId> hidden,
        CancellationToken ct)
    {
        await using var command = db.Connection.CreateCommand();
        (command.Transaction, command.CommandText) = (snapshot, ScoresSql);
        Add(command, "@program", db.Engine.IdValue(program.Value));
        Add(command, "@measure", SnakeCase.Of(measure.ToString()));
        Add(command, "@period", period.Name);
        await using var row = await command.ExecuteReaderAsync(ct);
        var standings = new List<Standing>();
        while (await row.ReadAsync(ct))
        {
            var advocate = new AdvocateId(db.Engine.ReadId(row, 0));
            if (!hidden.Contains(advocate))
                standings.Add(new(advocate, row.GetInt64(1), db.Engine.ReadInstant(row, 2)));
        }

        return standings;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
