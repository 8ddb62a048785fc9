using Herald.Core.Amounts;
using Herald.Core.Insights;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.CrashLab.Finding;

/// <summary>The totals per day equal a count over the rows, once the stream is read.</summary>
internal static class TotalOracle
{
    public static async Task LookAsync(HeraldDb db, Findings findings, CancellationToken ct)
    {
        var totals = (await db.InsightDays.ToListAsync(ct)).ToLookup(static row => row.Measure);
        var points = db.Earnings.Where(static row => row.Unit == Unit.Points);
        Expect(Measure.AdvocatesJoined, await db.Advocates.CountAsync(ct), 0);
        Expect(Measure.LinksMade, await db.Links.CountAsync(ct), 0);
        Expect(Measure.Leads, await db.Referrals.CountAsync(ct), 0);
        Expect(Measure.Qualified, await db.Referrals.CountAsync(static row => row.QualifiedAt != null, ct), 0);
        Expect(Measure.Opportunities, await db.Referrals.CountAsync(static row => row.OpportunityAt != null, ct),
            await db.Referrals.SumAsync(static row => row.PipelineAmount ?? 0, ct));
        Expect(Measure.Won, await db.Referrals.CountAsync(static row => row.WonAt != null, ct),
            await db.Referrals.SumAsync(static row => row.ClosedAmount ?? 0, ct));
        Expect(Measure.PointsEarned, await points.CountAsync(ct), await points.SumAsync(static row => row.Amount, ct));

        void Expect(Measure measure, int count, long amount) => findings.Expect($"the total of {measure}", (count, amount),
            ((int)totals[measure].Sum(static row => row.Count), totals[measure].Sum(static row => row.Amount)));
    }
}
