using Herald.Core;
using Herald.Core.Audiences;
using Herald.Core.Campaigns;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Herald.Web.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Campaigns;

/// <summary>Makes a campaign, changes one, or ends one. What it bundles goes on as it is: only what counts to it changes.</summary>
internal sealed class SaveCampaign(HeraldDb db, NewId ids, TimeProvider clock, AuditTrail audit)
{
    internal static Refusal Missing =>
        new("not_found", "There is no such campaign in this program.") { Kind = RefusalKind.Missing };

    public async Task<Outcome<CampaignId>> CreateAsync(Author by, CampaignInput input, CancellationToken ct)
    {
        if ((input.Slug ?? AudienceSlug.Of(input.Name!)) is not { } slug)
            return At("slug", "invalid_slug", "The name has too few letters for a slug; write one, such as bring-a-friend.");
        var others = await db.Campaigns.Where(row => row.ProgramId == by.Program).Select(static row => new { row.Id, row.Slug })
            .ToListAsync(ct);
        if (others.Find(other => other.Slug == slug) is { } taken)
        {
            return new Refusal("campaign_exists", $"There is a campaign '{slug}' already; take another slug, or change that one.")
            {
                Kind = RefusalKind.Conflict,
                Existing = taken.Id.ToString(),
            };
        }

        if (others.Count >= Campaign.CountMax)
            return new Refusal("too_many_campaigns", $"A program has at most {Campaign.CountMax} campaigns; change one that is over.");
        if (await FaultAsync(by.Program, input, ct) is { } fault)
            return fault;
        var campaign = Made(by, slug, input, clock.GetUtcNow().Storable());
        db.Campaigns.Add(campaign);
        audit.Note(db, by, "made campaign", campaign.Id.ToString(), Told(campaign));
        await db.SaveChangesAsync(ct);
        return campaign.Id;
    }

    /// <summary>Changes one: what is left out becomes as in a new one. Its numbers are counted anew from then on.</summary>
    public async Task<Outcome<CampaignId>> ChangeAsync(Author by, CampaignId id, CampaignInput input, CancellationToken ct)
    {
        if (await FindAsync(by.Program, id, ct) is not { } campaign)
            return Missing;
        if (campaign.ObstacleToChange() is { } obstacle)
            return obstacle;
        if (input.Slug is { } slug && slug != campaign.Slug)
            return At("slug", "slug_fixed", $"It stays '{campaign.Slug}', since links name it; leave it out, or make another campaign.");
        if (await FaultAsync(by.Program, input, ct) is { } fault)
            return fault;
        var before = Told(campaign);
        (campaign.Name, campaign.About) = (input.Name!.Trim(), input.About?.Trim());
        (campaign.BeginsOn, campaign.EndsOn) = (input.BeginsOn!.Value, input.EndsOn!.Value);
        (campaign.Scope, campaign.Audience) = (input.Scope ?? CampaignScope.Named, input.Audience);
        (campaign.Challenges, campaign.Rules) = (Ids<ChallengeId>(input.Challenges), Ids<RuleId>(input.Rules));
        (campaign.Links, campaign.Goals) = (LinksOf(input), GoalsOf(input));
        (campaign.ChangedBy, campaign.ChangedAt) = (by.Name, clock.GetUtcNow().Storable());
        audit.Note(db, by, "changed campaign", id.ToString(), Told(campaign) is var now && now == before ? now : $"{before} → {now}");
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <summary>Ends it with today. Ended twice is ended, and so is what is over.</summary>
    public async Task<Outcome<CampaignId>> EndAsync(Author by, CampaignId id, CancellationToken ct)
    {
        if (await FindAsync(by.Program, id, ct) is not { } campaign)
            return Missing;
        var zone = await db.TimeZoneAsync(by.Program, ct);
        var before = campaign.EndedOn;
        campaign.End(ProgramDays.DayOf(clock.GetUtcNow(), zone));
        if (campaign.EndedOn != before)
            audit.Note(db, by, "ended campaign", id.ToString(), campaign.Name);
        await db.SaveChangesAsync(ct);
        return id;
    }

    private Task<Campaign?> FindAsync(ProgramId program, CampaignId id, CancellationToken ct) =>
        db.Campaigns.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct);

    private Campaign Made(Author by, string slug, CampaignInput input, DateTimeOffset now) => new()
    {
        ProgramId = by.Program,
        Id = ids.Of<CampaignId>(),
        Slug = slug,
        Name = input.Name!.Trim(),
        About = input.About?.Trim(),
        BeginsOn = input.BeginsOn!.Value,
        EndsOn = input.EndsOn!.Value,
        Scope = input.Scope ?? CampaignScope.Named,
        Audience = input.Audience,
        Challenges = Ids<ChallengeId>(input.Challenges),
        Rules = Ids<RuleId>(input.Rules),
        Links = LinksOf(input),
        Goals = GoalsOf(input),
        MadeBy = by.Name,
        MadeAt = now,
        ChangedBy = by.Name,
        ChangedAt = now,
    };

    private async Task<Refusal?> FaultAsync(ProgramId program, CampaignInput input, CancellationToken ct)
    {
        var (challenges, rules) = (Ids<ChallengeId>(input.Challenges).ToArray(), Ids<RuleId>(input.Rules).ToArray());
        if (await db.Challenges.CountAsync(row => row.ProgramId == program && challenges.Contains(row.Id), ct) < challenges.Length)
            return At("challenges", "unknown_challenge", "One of these challenges is not in this program.");
        if (await db.RewardRules.CountAsync(row => row.ProgramId == program && rules.Contains(row.Id), ct) < rules.Length)
            return At("rules", "unknown_rule", "One of these reward rules is not in this program.");
        return input.Audience is { } slug
            && !(AudienceSlug.IsSlug(slug) && await db.Audiences.AnyAsync(row => row.ProgramId == program && row.Slug == slug, ct))
            ? At("audience", "unknown_audience", "There is no audience of this slug in this program; make it first.")
            : null;
    }

    private static IReadOnlyList<TId> Ids<TId>(IReadOnlyList<string?>? texts)
        where TId : struct, IEntityId<TId> =>
        [.. (texts ?? []).Select(static text => IdText.TryRead<TId>(text, out var id) ? id : default).Distinct()];

    private static IReadOnlyList<string> LinksOf(CampaignInput input) =>
        [.. (input.Links ?? []).Select(static link => link!.Trim()).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<Goal> GoalsOf(CampaignInput input) =>
        [.. (input.Goals ?? []).Select(goal => goal!.ToGoal(input.EndsOn!.Value)).OrderBy(static goal => goal.Measure)];

    /// <summary>What it is, as the audit log tells it.</summary>
    internal static string Told(Campaign campaign)
    {
        var goals = campaign.Goals.Select(static goal => $"{goal.Target} {GoalMeasures.NameOf(goal.Measure)} by {goal.By:O}");
        return $"{campaign.Name}, {campaign.BeginsOn:O} to {campaign.EndsOn:O}: {string.Join(", ", goals.DefaultIfEmpty("no goal"))}";
    }

    private static Refusal At(string field, string code, string message)
    {
        var faults = new Faults();
        faults.Add(field, message, code);
        return faults.ToRefusal();
    }
}
