using Herald.Core.Programs;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>The totals of clicks equal a count over the rows, once no tally waits.</summary>
internal static class ClickTotalOracle
{
    /// <summary>Whether all clicks are in the totals, and none are counted anew.</summary>
    public static async Task<bool> AreCountedAsync(HeraldDb db, CancellationToken ct) =>
        !await db.ClickTallies.AnyAsync(ct) && !await db.ClickRecounts.AnyAsync(static row => row.NextDay != null, ct);

    public static async Task LookAsync(HeraldDb db, Findings findings, CancellationToken ct)
    {
        var zone = await db.Programs.Select(static row => row.TimeZone).SingleAsync(ct);
        var names = await db.Links.ToDictionaryAsync(static row => row.Id, static row => $"{row.Campaign}/{row.Channel}", ct);
        var clicks = (await db.Clicks.Select(static row => new { row.Id, row.LinkId }).ToListAsync(ct)).ConvertAll(row =>
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(NewId.MillisecondsOf(row.Id));
            return new
            {
                row.LinkId,
                Name = names.GetValueOrDefault(row.LinkId),
                Day = ProgramDays.DayOf(at, zone),
                Hour = ProgramDays.HourOf(at, zone),
            };
        });
        Compare("hour", findings, clicks.CountBy(static row => $"{row.Hour:O} {row.Name}"),
            (await db.ClickHours.ToListAsync(ct)).Select(static row => ($"{row.Hour:O} {row.Campaign}/{row.Channel}", row.Count)));
        Compare("day", findings, clicks.CountBy(static row => $"{row.Day:O} {row.Name}"),
            (await db.ClickDays.ToListAsync(ct)).Select(static row => ($"{row.Day:O} {row.Campaign}/{row.Channel}", row.Count)));
        Compare("link", findings, clicks.CountBy(static row => $"{row.Day:O} {row.LinkId}"),
            (await db.LinkDays.ToListAsync(ct)).Select(static row => ($"{row.Day:O} {row.LinkId}", row.Count)));
    }

    private static void Compare(
        string by, Findings findings, IEnumerable<KeyValuePair<string, int>> rows, IEnumerable<(string Key, long Count)> totals)
    {
        var counted = rows.ToDictionary(static row => row.Key, static row => (long)row.Value, StringComparer.Ordinal);
        foreach (var (key, count) in totals)
        {
            counted.Remove(key, out var expected);
            findings.Expect($"clicks by {by} {key}", expected, count);
        }

        foreach (var (key, expected) in counted)
            findings.Expect($"clicks by {by} {key}", expected, 0L);
    }
}
