using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Stories;

internal sealed class ReferralListQueries(KnownRules rules, StoryQueries stories)
{
    private const int PerPage = 20;

    /// <summary>A page of his referrals, those after the cursor.</summary>
    public async Task<ReferralList> OfAsync(Member member, string show, ReferralId before, CancellationToken ct)
    {
        var all = stories.Own(member);
        var rows = ReferralFilters.Apply(all, show);
        if (before != default)
            rows = rows.Where(row => row.Id < before);
        var found = await rows.OrderByDescending(static row => row.Id).Take(PerPage + 1).ToListAsync(ct);
        var page = found.Take(PerPage).ToList();
        var filter = show.Length > 0 ? $"show={Uri.EscapeDataString(show)}&" : "";
        return new(
            await all.CountAsync(ct),
            await all.CountAsync(static row => row.Stage == Stage.Won, ct),
            show,
            await stories.TellAsync(member, await rules.OfAsync(member.ProgramId, ct), page, ct),
            found.Count > PerPage ? member.At($"/referrals?{filter}before={page[^1].Id}") : null);
    }
}
