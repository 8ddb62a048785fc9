using Herald.Core;
using Herald.Core.Campaigns;
using Herald.Core.Conditions;
using Herald.Data;
using Herald.Web.Challenges;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>What belongs to a campaign or ever did, each by its name: as long as there is any, the campaign stays.</summary>
internal sealed class CampaignUses(HeraldDb db, ChallengeQueries challenges, RuleQueries rules)
{
    private const string NameField = "referral.campaign";

    /// <summary>
    /// <c>campaign_in_use</c> for the first of what it bundles, of the rules that ask for it, of what carries its names, and of its goals
    /// that have counted something; null where there is none.
    /// </summary>
    public async Task<Refusal?> ObstacleAsync(Campaign campaign, IReadOnlyList<GoalView> goals, CancellationToken ct)
    {
        if (await PartAsync(campaign, ct) is { } part)
            return InUse($"{part}; take it out there first, or end the campaign and let it stay.");
        return await CountedAsync(campaign, goals, ct) is { } counted
            ? InUse($"{counted}; what has counted is ended rather than deleted, so that its numbers stay.")
            : null;
    }

    private async Task<string?> PartAsync(Campaign campaign, CancellationToken ct)
    {
        foreach (var id in campaign.Challenges)
        {
            if (await challenges.TextAsync(campaign.ProgramId, id, ct) is { } challenge)
                return $"The challenge “{challenge.Name}” belongs to it";
        }

        if (await rules.TheseAsync(campaign.ProgramId, campaign.Rules, ct) is [var rule, ..])
            return $"The reward rule “{rule.Versions[^1].Terms.Name}” belongs to it";
        return (await rules.AllAsync(campaign.ProgramId, ct)).Select(static other => other.Versions[^1].Terms)
            .FirstOrDefault(terms => terms.When is { } when && Names(when, campaign.Slug)) is { } asking
            ? $"The condition of the reward rule “{asking.Name}” names it" : null;
    }

    private async Task<string?> CountedAsync(Campaign campaign, IReadOnlyList<GoalView> goals, CancellationToken ct)
    {
        var program = campaign.ProgramId;
        string[] names = [campaign.Slug, .. campaign.Links];
        if (await db.Links.Where(row => row.ProgramId == program && names.Contains(row.Campaign)).Select(static row => row.Campaign)
            .FirstOrDefaultAsync(ct) is { } link)
            return $"A link carries the name “{link}”";
        if (await db.Referrals.Where(row => row.ProgramId == program && names.Contains(row.Campaign!)).Select(static row => row.Campaign)
            .FirstOrDefaultAsync(ct) is { } referral)
            return $"A referral carries the name “{referral}”";
        // The totals outlast what they were counted from.
        var total = await db.InsightDays.Where(row => row.ProgramId == program && names.Contains(row.Campaign))
            .Select(static row => row.Campaign).FirstOrDefaultAsync(ct)
            ?? await db.ClickDays.Where(row => row.ProgramId == program && names.Contains(row.Campaign))
                .Select(static row => row.Campaign).FirstOrDefaultAsync(ct);
        if (total is not null)
            return $"The insights have counted under the name “{total}”";
        return goals.FirstOrDefault(static goal => goal.Progress is { Count: > 0 } or { Answers: > 0 }) is { } goal
            ? $"Something has counted for its goal of {GoalMeasures.NameOf(goal.Measure).Replace('_', ' ')}" : null;
    }

    // Texts are compared without regard to case, as conditions do.
    private static bool Names(Condition condition, string slug) => condition switch
    {
        Condition.And and => Names(and.Left, slug) || Names(and.Right, slug),
        Condition.Or or => Names(or.Left, slug) || Names(or.Right, slug),
        Condition.Not not => Names(not.Inner, slug),
        Condition.Comparison { Field.Name: NameField } term => Is(term.Wanted, slug),
        Condition.OneOf { Field.Name: NameField } term => term.Values.Any(value => Is(value, slug)),
        Condition.NoneOf { Field.Name: NameField } term => term.Values.Any(value => Is(value, slug)),
        _ => false,
    };

    private static bool Is(FieldValue value, string slug) =>
        value is FieldValue.Text text && string.Equals(text.Value, slug, StringComparison.OrdinalIgnoreCase);

    private static Refusal InUse(string message) => new("campaign_in_use", message) { Kind = RefusalKind.Conflict };
}
