using Herald.Core.Audiences;
using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Challenges;
using Herald.Web.Rewards;
using Herald.Web.Ui.Forms;
using Herald.Web.Ui.Frames;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns.Console;

/// <summary>What can belong to a campaign, by name.</summary>
internal sealed class CampaignChoices(HeraldDb db, ChallengeQueries challenges, RuleQueries rules)
{
    // The newest; older ones that belong to it already stay among them.
    private const int ChallengesMax = 100;

    public async Task<IReadOnlyList<Choice>> ChallengesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await challenges.ListAsync(program, null, default, ChallengesMax, ct)).Data
            .Select(static view => new Choice(view.Id.ToString(), view.Name) { Hint = view.Category }),
    ];

    /// <summary>Without those that challenges keep for their stages.</summary>
    public async Task<IReadOnlyList<Choice>> RulesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await rules.AllAsync(program, ct)).Where(static rule => rule.Challenge is null)
            .Select(static rule => new Choice(rule.Id.ToString(), rule.Versions[^1].Terms.Name)),
    ];

    public async Task<IReadOnlyList<Choice>> AudiencesAsync(ProgramId program, CancellationToken ct) =>
    [
        .. (await db.Audiences.Where(row => row.ProgramId == program).OrderBy(static row => row.Name).Take(Audience.CountMax)
            .Select(static row => new { row.Slug, row.Name }).ToListAsync(ct)).Select(static row => new Choice(row.Slug, row.Name)),
    ];

    public async Task<IReadOnlyList<MenuItem>> ChallengesOfAsync(Campaign campaign, string home, CancellationToken ct)
    {
        var items = new List<MenuItem>();
        foreach (var id in campaign.Challenges)
        {
            if (await challenges.TextAsync(campaign.ProgramId, id, ct) is { } text)
                items.Add(new(text.Name!, $"{home}/challenges/{id}"));
        }

        return items;
    }

    public async Task<IReadOnlyList<MenuItem>> RulesOfAsync(Campaign campaign, string home, CancellationToken ct) =>
    [
        .. (await rules.TheseAsync(campaign.ProgramId, [.. campaign.Rules], ct))
            .Select(rule => new MenuItem(rule.Versions[^1].Terms.Name, $"{home}/rules/{rule.Id}")),
    ];
}
