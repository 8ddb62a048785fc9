using Herald.Core.Ids;
using Herald.Core.Insights;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Data.Insights;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights.Steering;

/// <summary>Reads the days that are steered by from the totals that the insights keep, and what was handed in from its index.</summary>
internal sealed class SteeredDays([FromKeyedServices(Replica.Key)] HeraldDb db)
{
    // A program that names more channels than this does not steer by them one by one.
    private const int RowsMax = 20_000;

    public async Task<IReadOnlyList<SteeredDay>> ReadAsync(
        ProgramId program, DateOnly from, DateOnly to, string zone, IReadOnlyList<string> slugs, CancellationToken ct) =>
    [
        .. await ByChannelAsync(program, from, to, ct),
        .. await ByChallengeAsync(program, from, to, slugs, ct),
        .. await SubmissionsAsync(program, from, to, zone, ct),
    ];

    private async Task<IEnumerable<SteeredDay>> ByChannelAsync(ProgramId program, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var facts = await FactsOf(program, from, to).GroupBy(static row => new { row.Day, row.Measure, row.Channel })
            .Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).Take(RowsMax).ToListAsync(ct);
        var clicks = await ClicksOf(program, from, to).GroupBy(static row => new { row.Day, row.Channel })
            .Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).Take(RowsMax).ToListAsync(ct);
        return facts.Select(static row => new SteeredDay(row.Key.Day, MeasureOf(row.Key.Measure), null, row.Key.Channel, row.Count))
            .Concat(clicks.Select(static row => new SteeredDay(row.Key.Day, SteeredMeasure.Clicks, null, row.Key.Channel, row.Count)));
    }

    // The links of a challenge are made under its name.
    private async Task<IEnumerable<SteeredDay>> ByChallengeAsync(
        ProgramId program, DateOnly from, DateOnly to, IReadOnlyList<string> slugs, CancellationToken ct)
    {
        var facts = await FactsOf(program, from, to).Where(row => slugs.Contains(row.Campaign))
            .GroupBy(static row => new { row.Day, row.Measure, row.Campaign, row.Channel })
            .Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).Take(RowsMax).ToListAsync(ct);
        var clicks = await ClicksOf(program, from, to).Where(row => slugs.Contains(row.Campaign))
            .GroupBy(static row => new { row.Day, row.Campaign, row.Channel })
            .Select(static group => new { group.Key, Count = group.Sum(static row => row.Count) })
            .OrderByDescending(static row => row.Count).Take(RowsMax).ToListAsync(ct);
        return facts
            .Select(static row => new SteeredDay(row.Key.Day, MeasureOf(row.Key.Measure), row.Key.Campaign, row.Key.Channel, row.Count))
            .Concat(clicks.Select(static row =>
                new SteeredDay(row.Key.Day, SteeredMeasure.Clicks, row.Key.Campaign, row.Key.Channel, row.Count)));
    }

    private async Task<IEnumerable<SteeredDay>> SubmissionsAsync(
        ProgramId program, DateOnly from, DateOnly to, string zone, CancellationToken ct)
    {
        var spans = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(at => new CourseSpan(
            at, ProgramDays.BeginningOf(from.AddDays(at), zone), ProgramDays.BeginningOf(from.AddDays(at + 1), zone))).ToList();
        return (await db.StepsAsync(program, spans, ct))
            .Select(point => new SteeredDay(from.AddDays(point.Number), SteeredMeasure.Submissions, point.Slug, "", point.Count));
    }

    private IQueryable<InsightDay> FactsOf(ProgramId program, DateOnly from, DateOnly to) => db.InsightDays.Where(
        row => row.ProgramId == program && row.Day >= from && row.Day <= to
            && (row.Measure == Measure.LinksMade || row.Measure == Measure.Leads));

    private IQueryable<Data.Insights.Clicks.ClickDay> ClicksOf(ProgramId program, DateOnly from, DateOnly to) =>
        db.ClickDays.Where(row => row.ProgramId == program && row.Day >= from && row.Day <= to);

    private static SteeredMeasure MeasureOf(Measure measure) =>
        measure == Measure.Leads ? SteeredMeasure.Referrals : SteeredMeasure.Shares;
}
