using Herald.Core.Amounts;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Insights.Clicks;
using Herald.Web.Platform.Nodes;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Insights.Overview;

/// <summary>
/// What channels and campaigns brought: their clicks, and what the referrals that were submitted by them have come to. The latter are
/// counted from their rows, to which each number leads.
/// </summary>
internal sealed class OverviewOrigins([FromKeyedServices(Replica.Key)] HeraldDb db, ClickQueries clicks)
{
    private const int SharesMax = 8;

    // At most those with the most leads, and those with the most clicks.
    private const int NamesMax = 2 * SharesMax;

    /// <summary>Those with the most leads; where fewer than are shown had any, those with the most clicks besides.</summary>
    public async Task<IReadOnlyList<OverviewShare>> SharesAsync(
        ProgramId program, OverviewPeriod period, Currency currency, bool byCampaign, CancellationToken ct)
    {
        var days = Period.Of(period.From, period.To);
        var now = await SumsAsync(Leads(program, period), currency, byCampaign, ct);
        string[] names = [.. now.Keys.Union(await clicks.MostNamesAsync(program, days, byCampaign, SharesMax, ct))];
        var earlier = Leads(program, period.Before);
        var before = await SumsAsync(
            byCampaign ? earlier.Where(row => names.Contains(row.Campaign ?? "")) : earlier.Where(row => names.Contains(row.Channel ?? "")),
            currency, byCampaign, ct);
        var followed = (await clicks.SharesAsync(program, period.Before.From, days, byCampaign, names, ct))
            .ToDictionary(static row => row.Name);
        return
        [
            .. names.Select(name => Share(
                name, byCampaign, Sums(now, name, followed.GetValueOrDefault(name)?.Now),
                Sums(before, name, followed.GetValueOrDefault(name)?.Before), period))
                .OrderByDescending(static share => share.Now.Leads).ThenByDescending(static share => share.Now.Clicks)
                .ThenBy(static share => share.Key, StringComparer.Ordinal).Take(SharesMax),
        ];
    }

    private static OverviewShare.Sums Sums(Dictionary<string, OverviewShare.Sums> of, string name, long? clicks) =>
        of.GetValueOrDefault(name, new(0, 0, 0)) with { Clicks = clicks ?? 0 };

    private static OverviewShare Share(
        string name, bool byCampaign, OverviewShare.Sums now, OverviewShare.Sums before, OverviewPeriod period)
    {
        var none = byCampaign ? "No campaign named" : "No channel named";
        var (key, words) = name.Length == 0 ? (FilterText.None, none) : (name, name);
        return new(key, words, now, before, period.Before.From, period.Before.To);
    }

    private IQueryable<Referral> Leads(ProgramId program, OverviewPeriod period)
    {
        var (begins, ends) = (period.Begins, period.Ends);
        return db.Referrals.Where(
            row => row.ProgramId == program && row.SubmittedAt >= begins && row.SubmittedAt < ends && row.WithdrawnAt == null);
    }

    private static Task<Dictionary<string, OverviewShare.Sums>> SumsAsync(
        IQueryable<Referral> leads, Currency currency, bool byCampaign, CancellationToken ct) =>
        (byCampaign ? leads.GroupBy(static row => row.Campaign ?? "") : leads.GroupBy(static row => row.Channel ?? ""))
            .Select(group => new
            {
                group.Key,
                Leads = group.Count(),
                Won = group.Count(static row => row.WonAt != null),
                Closed = group.Sum(row => row.ClosedCurrency == currency ? row.ClosedAmount : 0) ?? 0,
            })
            .OrderByDescending(static row => row.Leads).ThenBy(static row => row.Key).Take(NamesMax)
            .ToDictionaryAsync(static row => row.Key, static row => new OverviewShare.Sums(row.Leads, row.Won, row.Closed), ct);
}
