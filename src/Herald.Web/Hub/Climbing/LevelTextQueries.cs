using Herald.Core.Amounts;
using Herald.Core.Recognition;
using Herald.Data;
using Herald.Data.Recognition;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Climbing;

internal sealed class LevelTextQueries(HeraldDb db)
{
    /// <summary>The advocate's level with the ladder around it; null where the program has none.</summary>
    public async Task<LevelText?> OfAsync(Member member, CancellationToken ct)
    {
        if (await db.LadderAsync(member.ProgramId, ct) is not { } ladder)
            return null;
        var now = member.Words.Now;
        var points = member.Wallets.FirstOrDefault(static wallet => wallet.Unit == Unit.Points)?.EarnedTotal ?? 0;
        var reached = await db.AdvocateLevels
            .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id).ToListAsync(ct);
        // Only where years count is one added up.
        var ofYear = ladder.Renewal == LevelRenewal.Never ? 0
            : await db.PointsOfYearAsync(member.ProgramId, ladder, member.Id, now, ct);
        var held = ladder.Held(reached, points, now);
        return new WriteLevel(member, ladder, reached, held, ladder.Above(held, reached, points, ofYear), ofYear).Run(points);
    }
}
