using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>Retires a badge, so that nobody earns it any more, or lets it be earned again. Who has it keeps it.</summary>
internal sealed class RetireBadge(HeraldDb db, TimeProvider clock, AuditTrail audit)
{
    public async Task<Outcome<BadgeId>> RunAsync(Author by, BadgeId id, bool retires, CancellationToken ct)
    {
        if (await db.Badges.AsTracking().SingleOrDefaultAsync(row => row.ProgramId == by.Program && row.Id == id, ct) is not { } badge)
            return new Refusal("not_found", "There is no such badge in this program.") { Kind = RefusalKind.Missing };
        if (retires == badge.RetiredAt is not null)
            return id;
        badge.ChangedAt = clock.GetUtcNow().Storable();
        badge.RetiredAt = retires ? badge.ChangedAt : null;
        // What was done meanwhile counts as well.
        if (!retires && !badge.IsByHand)
            (badge.SweptTo, badge.SweptAt) = (null, null);
        audit.Note(db, by, retires ? "retired badge" : "reopened badge", id.ToString(), badge.Name);
        await db.SaveChangesAsync(ct);
        return id;
    }
}
