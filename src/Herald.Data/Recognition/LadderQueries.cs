using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Programs;
using Herald.Core.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Recognition;

/// <summary>Ladders, and where advocates stand on them.</summary>
public static class LadderQueries
{
    // A move for each reward; who has had more is an aggregator, whose first climb is long ago.
    private const int MovesMax = 100_000;

    /// <summary>The ladder that holds; null where the program has none.</summary>
    public static async Task<Ladder?> LadderAsync(this HeraldDb db, ProgramId program, CancellationToken ct)
    {
        var rows = await (
            from version in db.LadderVersions
            join level in db.Levels
                on new { version.ProgramId, version.Version } equals new { level.ProgramId, level.Version }
            join owner in db.Programs on version.ProgramId equals owner.Id
            where version.ProgramId == program
                && version.Version == db.LadderVersions.Where(row => row.ProgramId == program).Max(static row => row.Version)
            orderby level.Number
            select new { version.Renewal, version.RenewalSince, owner.TimeZone, Level = level }).ToListAsync(ct);
        return rows is [var first, ..]
            ? new([.. rows.Select(static row => row.Level)], first.Renewal, first.RenewalSince, first.TimeZone)
            : null;
    }

    /// <summary>What these advocates have of a ladder at a moment.</summary>
    public static async Task<IReadOnlyDictionary<AdvocateId, HeldLevel>> HeldLevelsAsync(
        this HeraldDb db, ProgramId program, Ladder ladder, IReadOnlyCollection<AdvocateId> advocates, DateTimeOffset now,
        CancellationToken ct)
    {
        var points = await db.EarnedPointsAsync(program, advocates, ct);
        var reached = (await db.AdvocateLevels.Where(row => row.ProgramId == program && advocates.Contains(row.AdvocateId))
            .ToListAsync(ct)).ToLookup(static row => row.AdvocateId);
        return advocates.Distinct().ToDictionary(
            static advocate => advocate,
            advocate => ladder.Held([.. reached[advocate]], points.GetValueOrDefault(advocate), now));
    }

    /// <summary>What advocates have earned in all; who never earned is left out.</summary>
    public static async Task<IReadOnlyDictionary<AdvocateId, long>> EarnedPointsAsync(
        this HeraldDb db, ProgramId program, IReadOnlyCollection<AdvocateId> advocates, CancellationToken ct)
    {
        var holders = advocates.Select(static advocate => advocate.Value).ToArray();
        return await db.Wallets
            .Where(row => row.ProgramId == program && row.Unit == Unit.Points && row.Party == Party.Advocate
                && holders.Contains(row.HolderId))
            .Select(static row => new { row.HolderId, row.Issued })
            .ToDictionaryAsync(static row => new AdvocateId(row.HolderId), static row => -row.Issued, ct);
    }

    /// <summary>What moved an advocate's points earned in all.</summary>
    public static async Task<IReadOnlyList<PointsMove>> PointsMovesAsync(
        this HeraldDb db, ProgramId program, AdvocateId advocate, CancellationToken ct) =>
        await Entries(db, program, advocate).OrderBy(static row => row.Id).Take(MovesMax)
            .SelectMany(static row => row.Postings.Where(static posting => posting.Part == Part.Issued),
                static (row, posting) => new PointsMove(row.OccurredAt, -posting.Amount))
            .ToListAsync(ct);

    /// <summary>What an advocate has earned in the year of the program that runs at a moment.</summary>
    public static async Task<long> PointsOfYearAsync(
        this HeraldDb db, ProgramId program, Ladder ladder, AdvocateId advocate, DateTimeOffset now, CancellationToken ct)
    {
        var from = ProgramDays.BeginningOf(new(ladder.YearOf(now), 1, 1), ladder.TimeZone);
        return -await Entries(db, program, advocate).Where(row => row.OccurredAt >= from)
            .SelectMany(static row => row.Postings.Where(static posting => posting.Part == Part.Issued))
            .SumAsync(static posting => posting.Amount, ct);
    }

    private static IQueryable<Entry> Entries(HeraldDb db, ProgramId program, AdvocateId advocate)
    {
        var holder = advocate.Value;
        return db.Entries.Where(row => row.ProgramId == program && row.HolderId == holder && row.Unit == Unit.Points
            && (row.Kind == EntryKind.Earn || row.Kind == EntryKind.TakeBack));
    }
}
