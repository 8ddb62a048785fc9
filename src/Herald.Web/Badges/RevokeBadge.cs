using Herald.Core;
using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>Staff take a badge back, with a reason that the advocate reads. What earned it does not earn it again.</summary>
internal sealed class RevokeBadge(HeraldDb db, NewId ids, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<BadgeAwardId>> RunAsync(Author by, BadgeAwardId id, AwardRevocationInput input, CancellationToken ct)
    {
        if (await db.BadgeAwards.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct)
            is not { } award)
            return new Refusal("not_found", "There is no such award in this program.") { Kind = RefusalKind.Missing };
        if (award.RevokedAt is not null)
            return new Refusal("award_revoked", "It is taken back already; give the badge again where that was a mistake.");
        var badge = await db.Badges.SingleAsync(row => row.ProgramId == by.Program && row.Id == award.BadgeId, ct);
        award.RevokedAt = clock.GetUtcNow().Storable();
        (award.RevokedBy, award.RevokedReason) = (by.Name, input.Reason!.Trim());
        // What is shown outside ends with it, and whoever kept the credential finds it revoked.
        foreach (var share in await db.BadgeShares.AsTracking()
            .Where(row => row.ProgramId == by.Program && row.AwardId == id && row.EndedAt == null).ToListAsync(ct))
            share.End(by.Name, award.RevokedAt.Value);
        ActivityStream.Append(
            db, by.Program, new Activity.BadgeRevoked(id, badge.Id, award.AdvocateId, award.Tier), award.RevokedAt.Value, ids);
        audit.Note(db, by, "revoked badge", award.AdvocateId.ToString(), $"{badge.NameOf(award.Tier)}: {award.RevokedReason}");
        await db.SaveChangesAsync(ct);
        return id;
    }
}
