using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Links;

/// <summary>How often links were followed of late, by the totals of the program's days.</summary>
internal sealed class LinkClicks(HeraldDb db, TimeProvider clock)
{
    /// <summary>What "of late" means: today and the days before it.</summary>
    public const int Days = 30;

    public async Task<IReadOnlyDictionary<LinkId, int>> OfAsync(ProgramId program, IReadOnlyList<LinkId> links, CancellationToken ct)
    {
        var days = await DaysAsync(program, ct);
        return await db.LinkDays.Where(row => row.ProgramId == program && days.Contains(row.Day) && links.Contains(row.LinkId))
            .GroupBy(static row => row.LinkId).Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .ToDictionaryAsync(static row => row.Key, static row => (int)row.Count, ct);
    }

    /// <summary>How often one link was followed on each of these days, the earliest first.</summary>
    public async Task<IReadOnlyList<(DateOnly Day, int Clicks)>> ByDayAsync(ProgramId program, LinkId link, CancellationToken ct)
    {
        var days = await DaysAsync(program, ct);
        var counts = await db.LinkDays.Where(row => row.ProgramId == program && days.Contains(row.Day) && row.LinkId == link)
            .ToDictionaryAsync(static row => row.Day, static row => (int)row.Count, ct);
        return [.. days.Select(day => (day, counts.GetValueOrDefault(day)))];
    }

    /// <summary>When the first of these days began.</summary>
    public async Task<DateTimeOffset> SinceAsync(ProgramId program, CancellationToken ct)
    {
        var zone = await db.TimeZoneAsync(program, ct);
        return ProgramDays.BeginningOf(FirstDay(zone), zone);
    }

    // Named one by one: the key has the day before the link, so that each is found where it lies.
    private async Task<DateOnly[]> DaysAsync(ProgramId program, CancellationToken ct)
    {
        var first = FirstDay(await db.TimeZoneAsync(program, ct));
        return [.. Enumerable.Range(0, Days).Select(first.AddDays)];
    }

    private DateOnly FirstDay(string zone) => ProgramDays.DayOf(clock.GetUtcNow(), zone).AddDays(1 - Days);
}
