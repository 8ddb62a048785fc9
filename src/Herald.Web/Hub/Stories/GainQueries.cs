using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Stories;

internal sealed class GainQueries(HeraldDb db)
{
    // Beyond this the wallet's sums still count all; only lines are left out.
    private const int LinesMax = 200;

    /// <summary>What the advocate has of these referrals, by referral, the first earned first.</summary>
    public async Task<ILookup<ReferralId, Gain>> OfReferralsAsync(
        Member member, IReadOnlyList<ReferralId> referrals, IReadOnlyList<RuleHistory> rules, CancellationToken ct)
    {
        var rows = await Own(member).Where(row => row.ReferralId != null && referrals.Contains(row.ReferralId.Value))
            .OrderBy(static row => row.Id).ToListAsync(ct);
        var codes = await CodesAsync(member, rows, ct);
        return rows.ToLookup(
            static row => row.ReferralId!.Value, row => new Gain(row, TermsOf(row, rules), codes.GetValueOrDefault(row.Id)));
    }

    /// <summary>What waits for its release, the first to be released first; what waits for a stage comes last.</summary>
    public async Task<IReadOnlyList<Gain>> PendingAsync(Member member, IReadOnlyList<RuleHistory> rules, CancellationToken ct)
    {
        var rows = await Reachable(member, Own(member).Where(static row => row.Pending > 0))
            .OrderBy(static row => row.ReleasesAt == null).ThenBy(static row => row.ReleasesAt).ThenBy(static row => row.Id)
            .Take(LinesMax).ToListAsync(ct);
        return [.. rows.Select(row => new Gain(row, TermsOf(row, rules), null))];
    }

    /// <summary>The codes that he was given, newest first.</summary>
    public async Task<IReadOnlyList<Gain>> CodesAsync(Member member, IReadOnlyList<RuleHistory> rules, CancellationToken ct)
    {
        var rows = await Reachable(member, Own(member).Where(static row => row.Pool != null))
            .OrderByDescending(static row => row.Id).Take(LinesMax).ToListAsync(ct);
        var codes = await CodesAsync(member, rows, ct);
        return [.. rows.Select(row => new Gain(row, TermsOf(row, rules), codes.GetValueOrDefault(row.Id)))];
    }

    // By his referrals, which are few: earnings are kept in the order of their holders only where no referral leads to them.
    private IQueryable<Earning> Reachable(Member member, IQueryable<Earning> rows) => rows
        .Where(row => db.Referrals.Any(referral =>
            referral.ProgramId == member.ProgramId && referral.AdvocateId == member.Id && referral.Id == row.ReferralId))
        .Concat(rows.Where(static row => row.ReferralId == null));

    private IQueryable<Earning> Own(Member member) => db.Earnings.Where(row =>
        row.ProgramId == member.ProgramId && row.Party == Party.Advocate && row.HolderId == member.Id.Value && row.Amount > 0);

    private async Task<Dictionary<EarningId, string>> CodesAsync(Member member, IReadOnlyList<Earning> rows, CancellationToken ct)
    {
        var ids = rows.Where(static row => row.Pool is not null).Select(static row => (EarningId?)row.Id).ToArray();
        return ids.Length == 0 ? [] : await db.PoolCodes.Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.EarningId))
            .ToDictionaryAsync(static row => row.EarningId!.Value, static row => row.Code, ct);
    }

    private static RuleTerms? TermsOf(Earning row, IReadOnlyList<RuleHistory> rules) =>
        rules.FirstOrDefault(rule => rule.Id == row.RuleId)?.Versions.FirstOrDefault(version => version.Number == row.RuleVersion)?.Terms;
}
