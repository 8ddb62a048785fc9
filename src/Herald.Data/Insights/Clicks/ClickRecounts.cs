using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Data.Insights.Clicks;

/// <summary>Which programs' clicks are to be counted anew, and how far that is.</summary>
public static class ClickRecounts
{
    // Zones are 26 hours apart at most: so far may a day be from the day of the same name.
    private const int DaysBeside = 2;

    /// <summary>A program whose clicks are to be counted anew: it was never, its zone has changed, or somebody asked for it.</summary>
    public static async Task<ProgramId?> DueAsync(HeraldDb db, CancellationToken ct)
    {
        var due = await (
            from program in db.Programs
            join recount in db.ClickRecounts on program.Id equals recount.ProgramId into found
            from recount in found.DefaultIfEmpty()
            where recount == null || recount.TimeZone != program.TimeZone || recount.NextDay != null
            orderby program.Id
            select program.Id).Take(1).ToListAsync(ct);
        return due is [var first] ? first : null;
    }

    /// <summary>
    /// Has all of a program's clicks that are there counted anew, in the zone that it has now; false where somebody else changes totals
    /// just now, so that it is to be tried again.
    /// </summary>
    public static async Task<bool> AskAsync(HeraldDb db, ProgramId program, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        if (!await write.TryLockNameAsync(FoldTallies.Name, ct))
            return false;
        await AskInTurnAsync(db, program, ct);
        await write.CommitAsync(ct);
        return true;
    }

    /// <summary>
    /// To be called before the clicks from before an instant are taken away: the totals of days that began before it are never counted
    /// anew, not even by whoever has begun to.
    /// </summary>
    public static async Task KeepSinceAsync(HeraldDb db, DateTimeOffset instant, CancellationToken ct)
    {
        await using var write = await WriteTransaction.BeginAsync(db, ct);
        await db.ClickRecounts.Where(row => row.KeptSince == null || row.KeptSince < instant).ExecuteUpdateAsync(
            set => set.SetProperty(static row => row.KeptSince, instant.Storable())
                .SetProperty(static row => row.Turn, static row => row.Turn + 1),
            ct);
        await write.CommitAsync(ct);
    }

    /// <summary>Whether all clicks from before an instant are in the totals, so that they may be taken away.</summary>
    public static async Task<bool> AreCountedAsync(HeraldDb db, DateTimeOffset instant, CancellationToken ct)
    {
        var end = NewId.FirstAt<ClickId>(instant);
        return await DueAsync(db, ct) is null && !await db.ClickTallies.AnyAsync(row => row.Id < end, ct);
    }

    /// <summary>How a program stands; null where its clicks were never counted.</summary>
    internal static Task<ClickRecount?> FindAsync(HeraldDb db, ProgramId program, CancellationToken ct) =>
        db.ClickRecounts.SingleOrDefaultAsync(row => row.ProgramId == program, ct);

    private static async Task AskInTurnAsync(HeraldDb db, ProgramId program, CancellationToken ct)
    {
        if (await db.Programs.Where(row => row.Id == program).Select(static row => row.TimeZone).SingleOrDefaultAsync(ct) is not { } zone)
            return;
        var clicks = db.Clicks.Where(row => row.ProgramId == program).Select(static row => row.Id);
        var oldest = await clicks.OrderBy(static id => id).Take(1).ToListAsync(ct);
        var newest = await clicks.OrderByDescending(static id => id).Take(1).ToListAsync(ct);
        var next = newest is [var last] ? DayText.Of(DayOf(last, zone).AddDays(DaysBeside)) : null;
        var end = oldest is [var first] ? DayText.Of(DayOf(first, zone).AddDays(-DaysBeside)) : null;
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO click_recounts (program_id, time_zone, turn, next_day, last_day)
            VALUES ({db.Engine.IdValue(program.Value)}, {zone}, 1, {next}, {end})
            ON CONFLICT (program_id) DO UPDATE SET time_zone = excluded.time_zone, turn = click_recounts.turn + 1,
                next_day = excluded.next_day, last_day = excluded.last_day
            """,
            ct);
    }

    private static DateOnly DayOf(ClickId click, string zone) =>
        ProgramDays.DayOf(QuarterHour.BeginningOf(QuarterHour.Of(click)), zone);
}
