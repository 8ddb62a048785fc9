using System.Globalization;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Standings;
using Herald.Data;
using Herald.Data.Standings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Honours.Console;

/// <summary>
/// Who might be chosen for a month: whoever leads by any of the measures, with all of them beside it. Nobody who is on no leaderboard.
/// </summary>
internal sealed class CandidateQueries(HeraldDb db)
{
    // So many lead by each measure; who leads by none is chosen by name.
    private const int LeadersMax = 10;

    /// <param name="program">The program.</param>
    /// <param name="month">The first day of the month.</param>
    /// <param name="never">Whether only those who were never honoured.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<IReadOnlyList<Candidate>> OfAsync(ProgramId program, DateOnly month, bool never, CancellationToken ct)
    {
        var people = db.ShownOnBoards(program);
        if (never)
        {
            people = people.Where(row =>
                !db.Honours.Any(one => one.ProgramId == program && one.AdvocateId == row.Id && one.AnnouncedAt != null));
        }

        var (scores, done, said) = await MonthAsync(program, month, ct);
        var shown = people.Select(static row => row.Id);
        AdvocateId[] ids =
        [
            .. await LeadingAsync(scores.Where(static row => row.Measure == BoardMeasure.Points), shown, ct),
            .. await LeadingAsync(scores.Where(static row => row.Measure == BoardMeasure.ReferralsWon), shown, ct),
            .. await LeadingAsync(done, shown, ct),
            .. await LeadingAsync(said, shown, ct),
        ];
        return await WithAllAsync(program, [.. ids.Distinct()], scores, done, said, ct);
    }

    /// <summary>How many were honoured so far, of how many who may be.</summary>
    public async Task<(int Honoured, int Members)> ShareAsync(ProgramId program, CancellationToken ct) => (
        await db.Honours.Where(row => row.ProgramId == program && row.AnnouncedAt != null).Select(static row => row.AdvocateId).Distinct()
            .CountAsync(ct),
        await db.ShownOnBoards(program).CountAsync(ct));

    // What counts in the month: scores of boards, and who completed a challenge or got a shout-out, once for each.
    private async Task<(IQueryable<BoardScore> Scores, IQueryable<AdvocateId> Done, IQueryable<AdvocateId> Said)> MonthAsync(
        ProgramId program, DateOnly month, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(program, ct);
        var from = ProgramDays.BeginningOf(month, zone).Storable();
        var next = ProgramDays.BeginningOf(month.AddMonths(1), zone).Storable();
        var period = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return (
            db.BoardScores.Where(row => row.ProgramId == program && row.Period == period && row.Score > 0),
            db.Completions.Where(row => row.ProgramId == program && row.State == CompletionState.Completed && row.Since >= from
                && row.Since < next).Select(static row => row.AdvocateId),
            db.ShoutOuts.Where(row => row.ProgramId == program && row.HiddenAt == null && row.GivenAt >= from && row.GivenAt < next)
                .Select(static row => row.AdvocateId));
    }

    private static Task<List<AdvocateId>> LeadingAsync(
        IQueryable<BoardScore> scores, IQueryable<AdvocateId> shown, CancellationToken ct) => scores
        .Where(row => shown.Contains(row.AdvocateId)).OrderByDescending(static row => row.Score).ThenBy(static row => row.AdvocateId)
        .Take(LeadersMax).Select(static row => row.AdvocateId).ToListAsync(ct);

    private static Task<List<AdvocateId>> LeadingAsync(
        IQueryable<AdvocateId> rows, IQueryable<AdvocateId> shown, CancellationToken ct) => rows
        .Where(row => shown.Contains(row)).GroupBy(static row => row)
        .OrderByDescending(static own => own.Count()).ThenBy(static own => own.Key)
        .Take(LeadersMax).Select(static own => own.Key).ToListAsync(ct);

    private async Task<IReadOnlyList<Candidate>> WithAllAsync(
        ProgramId program, AdvocateId[] ids, IQueryable<BoardScore> scores, IQueryable<AdvocateId> done, IQueryable<AdvocateId> said,
        CancellationToken ct)
    {
        var names = await db.Advocates.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .Select(static row => new { row.Id, row.Name }).ToListAsync(ct);
        var reached = (await scores.Where(row => ids.Contains(row.AdvocateId)).ToListAsync(ct))
            .ToDictionary(static row => (row.AdvocateId, row.Measure), static row => row.Score);
        var honoured = (await db.Honours.Where(row => row.ProgramId == program && row.AnnouncedAt != null && ids.Contains(row.AdvocateId))
            .Select(static row => new { row.AdvocateId, row.Month }).ToListAsync(ct))
            .GroupBy(static row => row.AdvocateId).ToDictionary(static own => own.Key, static own => own.Max(static row => row.Month));
        var (completed, thanked) = (await CountAsync(done, ids, ct), await CountAsync(said, ids, ct));
        return
        [
            .. names.Select(one => new Candidate(one.Id, one.Name)
            {
                Points = reached.GetValueOrDefault((one.Id, BoardMeasure.Points)),
                Won = reached.GetValueOrDefault((one.Id, BoardMeasure.ReferralsWon)),
                Challenges = completed.GetValueOrDefault(one.Id),
                ShoutOuts = thanked.GetValueOrDefault(one.Id),
                Honoured = honoured.TryGetValue(one.Id, out var month) ? month : null,
            }),
        ];
    }

    private static Task<Dictionary<AdvocateId, int>> CountAsync(IQueryable<AdvocateId> rows, AdvocateId[] ids, CancellationToken ct) => rows
        .Where(row => ids.Contains(row)).GroupBy(static row => row).Select(static own => new { own.Key, Count = own.Count() })
        .ToDictionaryAsync(static own => own.Key, static own => own.Count, ct);
}
