using Herald.Core;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>Deletes a badge that nobody ever had and nothing refers to. What was earned is kept: such a badge is retired.</summary>
internal sealed class RemoveBadge(HeraldDb db, HoldBadgePicture pictures, AuditTrail audit, TimeProvider clock)
{
    private static readonly ILookup<int, int> Nobody = Array.Empty<int>().ToLookup(static tier => tier);

    /// <summary>What it was. Refused: <c>badge_awarded</c>, <c>badge_in_use</c>.</summary>
    public async Task<Outcome<BadgeView>> RunAsync(Author by, BadgeId id, CancellationToken ct)
    {
        var program = by.Program;
        if (await db.Badges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is not { } badge)
            return new Refusal("not_found", "There is no such badge in this program.") { Kind = RefusalKind.Missing };
        // Who has gone into another may be back one day with his, and what was taken back stays on record.
        if (await db.BadgeAwards.IgnoreQueryFilters().AnyAsync(row => row.ProgramId == program && row.BadgeId == id, ct))
            return Conflict("badge_awarded", "Somebody has earned it, or had; retire it instead, and who has it keeps it.");
        if (await db.UsesOfBadgeAsync(program, id, badge.Slug, clock.GetUtcNow(), ct) is { Count: > 0 } uses)
            return Conflict("badge_in_use", $"It is used by {string.Join(", ", uses)}; take it out there first.");
        db.Badges.Remove(badge);
        audit.Note(db, by, "deleted badge", id.ToString(), $"{badge.Name}: {SaveBadge.Told(badge)}");
        await db.SaveChangesAsync(ct);
        if (badge.PictureId is { } picture)
            await pictures.LetGoAsync(program, picture, ct);
        return BadgeView.Of(badge, Nobody);
    }

    private static Refusal Conflict(string code, string message) => new(code, message) { Kind = RefusalKind.Conflict };
}
