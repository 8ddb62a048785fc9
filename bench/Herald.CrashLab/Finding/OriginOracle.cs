using Herald.Core.Insights;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>The totals by campaign and channel, and by link, equal a count over the referrals, once the stream is read.</summary>
internal static class OriginOracle
{
    public static async Task LookAsync(HeraldDb db, Findings findings, CancellationToken ct)
    {
        var referrals = (await db.Referrals.ToListAsync(ct)).ConvertAll(static row => (
            Name: $"{row.Campaign}/{row.Channel}", Link: row.LinkId,
            Sums: new Sums(1, row.QualifiedAt is null ? 0 : 1, row.OpportunityAt is null ? 0 : 1, row.WonAt is null ? 0 : 1,
                row.PipelineAmount ?? 0, row.ClosedAmount ?? 0)));
        Compare("campaign and channel", findings, referrals.Select(static row => (row.Name, row.Sums)),
            (await db.InsightDays.ToListAsync(ct)).Select(static row => ($"{row.Campaign}/{row.Channel}", row.Measure switch
            {
                Measure.Leads => new Sums(row.Count, 0, 0, 0, 0, 0),
                Measure.Qualified => new Sums(0, row.Count, 0, 0, 0, 0),
                Measure.Opportunities => new Sums(0, 0, row.Count, 0, row.Amount, 0),
                Measure.Won => new Sums(0, 0, 0, row.Count, 0, row.Amount),
                _ => default,
            })));
        Compare("link", findings,
            referrals.Where(static row => row.Link is not null).Select(static row => ($"{row.Link}", row.Sums)),
            (await db.LinkInsights.ToListAsync(ct)).Select(static row => ($"{row.LinkId}",
                new Sums(row.Leads, row.Qualified, row.Opportunities, row.Won, row.Pipeline, row.Closed))));
    }

    private static void Compare(
        string by, Findings findings, IEnumerable<(string Key, Sums Sums)> rows, IEnumerable<(string Key, Sums Sums)> totals)
    {
        var (expected, found) = (ByKey(rows), ByKey(totals));
        foreach (var key in expected.Keys.Union(found.Keys))
            findings.Expect($"what came by {by} {key}", expected.GetValueOrDefault(key), found.GetValueOrDefault(key));
    }

    private static Dictionary<string, Sums> ByKey(IEnumerable<(string Key, Sums Sums)> all) => all.GroupBy(static one => one.Key)
        .ToDictionary(static group => group.Key, static group => group.Select(static one => one.Sums).Aggregate(Add));

    private static Sums Add(Sums left, Sums right) => new(
        left.Leads + right.Leads, left.Qualified + right.Qualified, left.Opportunities + right.Opportunities, left.Won + right.Won,
        left.Pipeline + right.Pipeline, left.Closed + right.Closed);

    private readonly record struct Sums(long Leads, long Qualified, long Opportunities, long Won, long Pipeline, long Closed);
}
