using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

/// <summary>Puts codes into a pool; those who wait for one get theirs at once, the longest first.</summary>
internal sealed class AddCodes(HeraldDb db, GiveCode give, TimeProvider clock)
{
    public async Task RunAsync(ProgramId program, string pool, CodesInput input, CancellationToken ct)
    {
        var codes = input.Codes!.Select(static code => code!.Trim()).Distinct(StringComparer.Ordinal).ToArray();
        var there = await db.PoolCodes.Where(row => row.ProgramId == program && row.Pool == pool && codes.Contains(row.Code))
            .Select(static row => row.Code).ToListAsync(ct);
        var now = clock.GetUtcNow().Storable();
        foreach (var code in codes.Except(there, StringComparer.Ordinal))
            db.PoolCodes.Add(new() { ProgramId = program, Pool = pool, Code = code, AddedAt = now });
        await db.SaveChangesAsync(ct);

        var waiting = await db.Earnings.AsTracking()
            .Where(row => row.ProgramId == program && row.Pool == pool && row.Pending > 0
                && (row.ReleasesAt == null || row.ReleasesAt <= now))
            .Where(row => row.UntilStage == null
                || db.Referrals.Any(referral => referral.ProgramId == program && referral.Id == row.ReferralId
                && ((row.UntilStage == Stage.Qualified && referral.QualifiedAt != null)
                    || (row.UntilStage == Stage.Opportunity && referral.OpportunityAt != null)
                    || (row.UntilStage == Stage.Won && referral.WonAt != null))))
            .OrderBy(static row => row.Id).Take(codes.Length).ToListAsync(ct);
        foreach (var earning in waiting)
            await give.TryGiveAsync(earning, ct);
        await db.SaveChangesAsync(ct);
    }
}
