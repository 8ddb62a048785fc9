using Herald.Core.Badges;
using Herald.Core.Conditions;
using Herald.Core.Ids;
using Herald.Data;
using Herald.Data.Audiences;
using Herald.Data.Standings;
using Herald.Web.Ui.Words;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Badges;

internal sealed class ShelfQueries(HeraldDb db)
{
    private const int AwardsMax = 1_000;
    private const int HoldersMax = 50;

    /// <summary>The badges of an advocate, and what he may earn next.</summary>
    public async Task<ShelfText> OfAsync(Member member, CancellationToken ct)
    {
        var badges = await db.Badges.Where(row => row.ProgramId == member.ProgramId).OrderBy(static row => row.Id).Take(Badge.CountMax)
            .ToListAsync(ct);
        var awards = await OwnAsync(member, null, ct);
        return new WriteShelf(member, awards, await FactsAsync(member, badges, ct)).Run(badges);
    }

    /// <summary>Only what is his, without what he may earn: for the cards that lead to it.</summary>
    public async Task<ShelfText?> HeldAsync(Member member, CancellationToken ct)
    {
        var badges = await db.Badges.Where(row => row.ProgramId == member.ProgramId).OrderBy(static row => row.Id).Take(Badge.CountMax)
            .ToListAsync(ct);
        return badges.Count == 0 ? null : new WriteShelf(member, await OwnAsync(member, null, ct), new()).Run(badges);
    }

    /// <summary>One badge with who has it; null where there is none, and where it is retired and not his.</summary>
    public async Task<BadgePageText?> FindAsync(Member member, string slug, CancellationToken ct)
    {
        var badge = await db.Badges.SingleOrDefaultAsync(row => row.ProgramId == member.ProgramId && row.Slug == slug, ct);
        if (badge is null)
            return null;
        var awards = await OwnAsync(member, badge.Id, ct);
        if (badge.RetiredAt is not null && awards.Count == 0)
            return null;
        var write = new WriteShelf(member, awards, await FactsAsync(member, [badge], ct));
        var (holders, count) = await HoldersAsync(member, badge, ct);
        return write.Page(badge) with
        {
            Holders = holders,
            Count = count == 0 ? T("Nobody has it yet.") : T(count, $"One member has it.", $"{count:N0} members have it."),
        };
    }

    private Task<List<BadgeAward>> OwnAsync(Member member, BadgeId? badge, CancellationToken ct) => db.BadgeAwards
        .Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && (badge == null || row.BadgeId == badge))
        .OrderByDescending(static row => row.EarnedAt).ThenByDescending(static row => row.Tier).Take(AwardsMax).ToListAsync(ct);

    private async Task<ConditionFacts> FactsAsync(Member member, IReadOnlyList<Badge> badges, CancellationToken ct)
    {
        var asked = badges.Where(static badge => badge.RetiredAt is null).SelectMany(static badge => badge.Tiers)
            .Select(static tier => tier.When).OfType<string>().SelectMany(static when => Condition.Parse(when).Value!.Fields());
        var facts = new ConditionFacts();
        await db.TellOfAsync(facts, member.ProgramId, member.Id, asked, member.Words.Now, ct);
        return facts;
    }

    // As on leaderboards: who does not want to be shown, and who is on the staff, is counted and not named.
    private async Task<(IReadOnlyList<HolderText> Shown, int Count)> HoldersAsync(Member member, Badge badge, CancellationToken ct)
    {
        var standing = db.BadgeAwards.Where(row => row.ProgramId == member.ProgramId && row.BadgeId == badge.Id && row.RevokedAt == null);
        var best = await standing
            .Where(row => !standing.Any(other => other.AdvocateId == row.AdvocateId && other.Tier > row.Tier))
            .Join(db.ShownOnBoards(member.ProgramId), static row => row.AdvocateId, static shown => shown.Id,
                static (row, shown) => new { row.AdvocateId, row.Tier, row.EarnedAt, shown.Name })
            .OrderByDescending(static row => row.EarnedAt).ThenBy(static row => row.AdvocateId).Take(HoldersMax).ToListAsync(ct);
        return (
            [
                .. best.Select(row => new HolderText(
                    ShortName.Of(row.Name), badge.Tiers.Count == 1 ? null : WriteShelf.TierName(badge, row.Tier),
                    member.Words.Day(row.EarnedAt), row.AdvocateId == member.Id)),
            ],
            await standing.Select(static row => row.AdvocateId).Distinct().CountAsync(ct));
    }
}
