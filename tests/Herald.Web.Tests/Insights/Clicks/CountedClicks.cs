using System.Globalization;
using Herald.Core.Ids;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Tests.Insights.Clicks;

/// <summary>The totals that there are, and those that a plain count over the rows gives; one line for each total.</summary>
internal static class CountedClicks
{
    public static async Task<IReadOnlyList<string>> OfTotalsAsync(HeraldDb db, CancellationToken ct)
    {
        var hours = await db.ClickHours.ToListAsync(ct);
        var days = await db.ClickDays.ToListAsync(ct);
        var links = await db.LinkDays.ToListAsync(ct);
        return Ordered(
        [
            .. hours.Select(static row => (Hour(row.ProgramId, row.Hour, row.Campaign, row.Channel), row.Count)),
            .. days.Select(static row => (Day(row.ProgramId, row.Day, row.Campaign, row.Channel), row.Count)),
            .. links.Select(static row => (Link(row.ProgramId, row.Day, row.LinkId), row.Count)),
        ]);
    }

    public static async Task<IReadOnlyList<string>> OfRowsAsync(HeraldDb db, CancellationToken ct)
    {
        var zones = await db.Programs.ToDictionaryAsync(
            static row => row.Id, static row => TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone), ct);
        var links = await db.Links.ToDictionaryAsync(static row => row.Id, ct);
        var lines = new List<string>();
        foreach (var click in await db.Clicks.ToListAsync(ct))
        {
            var local = TimeZoneInfo.ConvertTime(click.ClickedAt, zones[click.ProgramId]);
            var (campaign, channel) = (links[click.LinkId].Campaign, links[click.LinkId].Channel);
            var day = DateOnly.FromDateTime(local.DateTime);
            // The hour that the clock shows began as many minutes ago as the clock shows.
            var hour = click.ClickedAt - (local.TimeOfDay - new TimeSpan(local.Hour, 0, 0));
            lines.Add(Hour(click.ProgramId, hour, campaign, channel));
            lines.Add(Day(click.ProgramId, day, campaign, channel));
            lines.Add(Link(click.ProgramId, day, click.LinkId));
        }

        return Ordered(lines.CountBy(static line => line).Select(static line => (line.Key, (long)line.Value)));
    }

    private static IReadOnlyList<string> Ordered(IEnumerable<(string Total, long Count)> totals) =>
    [
        .. totals.Select(static one => string.Create(CultureInfo.InvariantCulture, $"{one.Total}: {one.Count}"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Hour(ProgramId program, DateTimeOffset hour, string campaign, string channel) =>
        string.Create(CultureInfo.InvariantCulture, $"{program} hour {hour.UtcDateTime:yyyy-MM-dd HH:mm} {campaign}/{channel}");

    private static string Day(ProgramId program, DateOnly day, string campaign, string channel) =>
        string.Create(CultureInfo.InvariantCulture, $"{program} day {day:yyyy-MM-dd} {campaign}/{channel}");

    private static string Link(ProgramId program, DateOnly day, LinkId link) =>
        string.Create(CultureInfo.InvariantCulture, $"{program} day {day:yyyy-MM-dd} {link}");
}
