using Herald.Core.Ids;
using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Rewards;

internal sealed class EarningQueries(HeraldDb db)
{
    /// <summary>What both sides have of each referral now, the first earned first.</summary>
    public async Task<ILookup<ReferralId, MovementView>> OfReferralsAsync(
        ProgramId program, IReadOnlyList<ReferralId> referrals, CancellationToken ct)
    {
        var rows = await db.Earnings
            .Where(row => row.ProgramId == program && row.ReferralId != null && referrals.Contains(row.ReferralId.Value) && row.Amount > 0)
            .OrderBy(static row => row.Id).ToListAsync(ct);
        var ids = rows.Where(static row => row.Pool != null).Select(static row => (EarningId?)row.Id).ToArray();
        var codes = ids.Length == 0 ? [] : await db.PoolCodes.Where(row => row.ProgramId == program && ids.Contains(row.EarningId))
            .ToDictionaryAsync(static row => row.EarningId!.Value, static row => row.Code, ct);
        return rows
            .SelectMany(row => Parts(row, codes.GetValueOrDefault(row.Id))).ToLookup(static part => part.Referral,
            static part => part.View);
    }

    // An earning may wait in part, where a further part of it was earned when the first was released already.
    private static IEnumerable<(ReferralId Referral, MovementView View)> Parts(Earning row, string? code)
    {
        if (row.Amount > row.Pending)
            yield return (row.ReferralId!.Value, View(row, row.Amount - row.Pending, "available", code));
        if (row.Pending > 0)
            yield return (row.ReferralId!.Value, View(row, row.Pending, "pending", null));
    }

    private static MovementView View(Earning row, long amount, string state, string? code) => new(
        row.Party, row.Holder, row.Unit?.ToString() ?? "code", amount, state,
        state == "pending" ? row.ReleasesAt : null, state == "pending" ? row.UntilStage : null, code, row.RuleId, row.RuleVersion);
}
