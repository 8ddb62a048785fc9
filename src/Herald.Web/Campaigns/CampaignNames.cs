using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges;
using Herald.Web.Platform.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>
/// The names that links and referrals carry which belong to a campaign: its own slug, those of its challenges, by which their links are
/// made, and what else it names.
/// </summary>
internal sealed class CampaignNames([FromKeyedServices(Replica.Key)] HeraldDb db)
{
    // Who takes a challenge again shares it under its name with a number; further ways than this are seldom.
    private const int WaysMax = 5;

    /// <summary>Each once, the own one first; null where all of the program counts.</summary>
    public async Task<IReadOnlyList<string>?> OfAsync(ProgramId program, Campaign campaign, CancellationToken ct)
    {
        if (campaign.Scope == CampaignScope.Program)
            return null;
        var ids = campaign.Challenges.ToArray();
        var slugs = await db.Challenges.Where(row => row.ProgramId == program && ids.Contains(row.Id))
            .OrderBy(static row => row.Slug).Select(static row => row.Slug).ToListAsync(ct);
        var numbered = slugs.SelectMany(static slug => Enumerable.Range(2, WaysMax - 1)
            .Select(way => ChallengeSlug.Numbered(slug, way))).ToArray();
        var used = await db.Links.Where(row => row.ProgramId == program && numbered.Contains(row.Campaign))
            .Select(static row => row.Campaign).Distinct().ToListAsync(ct);
        return [.. new[] { campaign.Slug }.Concat(campaign.Links).Concat(slugs).Concat(used.Order(StringComparer.Ordinal)).Distinct()];
    }
}
