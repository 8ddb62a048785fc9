using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Advocates;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>Staff give a badge by hand, with a note that says what for. What was revoked may be given again.</summary>
internal sealed class GiveBadge(HeraldDb db, AdvocateQueries advocates, NewId ids, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<BadgeAwardId>> RunAsync(Author by, BadgeId id, AwardInput input, CancellationToken ct)
    {
        if (await db.Badges.SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct) is not { } badge)
            return new Refusal("not_found", "There is no such badge in this program.") { Kind = RefusalKind.Missing };
        if (await advocates.ResolveAsync(by.Program, input.Advocate!.Trim(), ct) is not { } advocate)
        {
            return new Refusal("advocate_not_found", "There is no such advocate in this program; create him first.")
            {
                Kind = RefusalKind.Missing,
            };
        }

        var tier = input.Tier ?? 1;
        if (await RefusalAsync(badge, tier, advocate.Id, ct) is { } refusal)
            return refusal;
        var now = clock.GetUtcNow().Storable();
        var award = new BadgeAward
        {
            ProgramId = by.Program,
            Id = ids.Of<BadgeAwardId>(),
            BadgeId = id,
            AdvocateId = advocate.Id,
            Tier = tier,
            EarnedAt = now,
            AwardedAt = now,
            GivenBy = by.Name,
            Note = input.Note!.Trim(),
        };
        db.BadgeAwards.Add(award);
        ActivityStream.Append(db, by.Program, new Activity.BadgeEarned(award.Id, id, advocate.Id, tier), now, ids);
        audit.Note(db, by, "gave badge", advocate.Id.ToString(), $"{badge.NameOf(tier)}: {award.Note}");
        await db.SaveChangesAsync(ct);
        return award.Id;
    }

    private async Task<Refusal?> RefusalAsync(Badge badge, int tier, AdvocateId advocate, CancellationToken ct)
    {
        if (badge.RetiredAt is not null)
            return new("badge_retired", "The badge is retired; reopen it, or give another.");
        if (tier > badge.Tiers.Count)
            return new("unknown_tier", $"The badge has no tier {tier}; its highest is {badge.Tiers.Count}.");
        var held = await db.BadgeAwards
            .Where(row => row.ProgramId == badge.ProgramId && row.BadgeId == badge.Id && row.AdvocateId == advocate && row.Tier == tier
                && row.RevokedAt == null)
            .Select(static row => (BadgeAwardId?)row.Id).SingleOrDefaultAsync(ct);
        return held is null ? null : new("badge_held", "The advocate has it already; existing names the award.")
        {
            Kind = RefusalKind.Conflict,
            Existing = held.ToString(),
        };
    }
}
