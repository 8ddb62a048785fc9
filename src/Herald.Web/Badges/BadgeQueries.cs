using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Web.Platform.Inputs;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

internal sealed class BadgeQueries(HeraldDb db)
{
    /// <summary>All badges of a program, the newest first: a hundred at most.</summary>
    public Task<List<Badge>> AllAsync(ProgramId program, CancellationToken ct) => db.Badges.Where(row => row.ProgramId == program)
        .OrderByDescending(static row => row.Id).Take(Badge.CountMax).ToListAsync(ct);

    public async Task<Page<BadgeView>> ListAsync(ProgramId program, BadgeId after, int limit, CancellationToken ct)
    {
        var rows = await db.Badges.Where(row => row.ProgramId == program && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        var held = await HeldAsync(program, [.. rows.Select(static row => row.Id)], ct);
        return Page<BadgeView>.Of([.. rows.Select(row => BadgeView.Of(row, held[row.Id]))], limit, static row => row.Id.ToString());
    }

    public async Task<BadgeView?> FindAsync(ProgramId program, BadgeId id, CancellationToken ct) =>
        await db.Badges.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } row
            ? BadgeView.Of(row, (await HeldAsync(program, [id], ct))[id])
            : null;

    /// <summary>Who earned a badge, newest first, with those that were taken back; null where the program has none of this id.</summary>
    public async Task<Page<AwardView>?> AwardsAsync(ProgramId program, BadgeId badge, BadgeAwardId after, int limit, CancellationToken ct)
    {
        if (!await db.Badges.AnyAsync(row => row.ProgramId == program && row.Id == badge, ct))
            return null;
        var rows = await db.BadgeAwards
            .Where(row => row.ProgramId == program && row.BadgeId == badge && (after == default || row.Id < after))
            .OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        return Page<AwardView>.Of([.. rows.Select(AwardView.Of)], limit, static row => row.Id.ToString());
    }

    public async Task<AwardView?> AwardAsync(ProgramId program, BadgeAwardId id, CancellationToken ct) =>
        await db.BadgeAwards.SingleOrDefaultAsync(row => row.ProgramId == program && row.Id == id, ct) is { } row
            ? AwardView.Of(row)
            : null;

    /// <summary>How many have each tier of these badges.</summary>
    public async Task<IReadOnlyDictionary<BadgeId, ILookup<int, int>>> HeldAsync(
        ProgramId program, IReadOnlyCollection<BadgeId> badges, CancellationToken ct)
    {
        var rows = await db.BadgeAwards
            .Where(row => row.ProgramId == program && badges.Contains(row.BadgeId) && row.RevokedAt == null)
            .GroupBy(static row => new { row.BadgeId, row.Tier })
            .Select(static group => new { group.Key.BadgeId, group.Key.Tier, Count = group.Count() }).ToListAsync(ct);
        var byBadge = rows.ToLookup(static row => row.BadgeId);
        return badges.Distinct().ToDictionary(
            static badge => badge, badge => byBadge[badge].ToLookup(static row => row.Tier, static row => row.Count));
    }
}
