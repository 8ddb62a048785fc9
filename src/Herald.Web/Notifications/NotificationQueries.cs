using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Recognition;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Notifications;

internal sealed class NotificationQueries(HeraldDb db, NotifiedQuestQueries quests, NotifiedThanksQueries thanks)
{
    // A step brings a reward by each rule at most; nobody reads more in one line.
    private const int RewardsMax = 500;

    public async Task<Page<NotificationView>> ListAsync(AdvocateCaller caller, NotificationId after, int limit, CancellationToken ct)
    {
        var rows = Own(caller.Program, caller.Advocate);
        if (after != default)
            rows = rows.Where(row => row.Id < after);
        var found = await rows.OrderByDescending(static row => row.Id).Take(limit + 1).ToListAsync(ct);
        var page = Page<Notification>.Of(found, limit, static row => row.Id.ToString());
        return new(await ViewsAsync(caller.Program, page.Data, ct), page.NextCursor);
    }

    /// <summary>The rows with their words' parts, in the order in which they are given.</summary>
    public async Task<IReadOnlyList<NotificationView>> ViewsAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => (NotificationId?)row.Id).ToArray();
        var parts = (await db.Notifications.Where(row => row.ProgramId == program && ids.Contains(row.PartOf))
            .OrderBy(static row => row.Id).Take(RewardsMax).ToListAsync(ct)).ToLookup(static row => row.PartOf!.Value);
        var referralIds = rows.Select(static row => row.ReferralId).OfType<ReferralId>().Distinct().ToArray();
        var referrals = await db.Referrals.Where(row => row.ProgramId == program && referralIds.Contains(row.Id))
            .Join(db.Friends, static row => new { row.ProgramId, Id = row.FriendId }, static row => new { row.ProgramId, row.Id },
                static (referral, friend) => new { referral.Id, friend.Name, ByLink = referral.Introduction == Introduction.Conversion })
            .ToDictionaryAsync(static row => row.Id, ct);
        var messageIds = rows.Select(static row => row.MessageId).OfType<ThreadMessageId>().ToArray();
        var messages = messageIds.Length == 0 ? [] : await db.ThreadMessages
            .Where(row => row.ProgramId == program && messageIds.Contains(row.Id)).ToDictionaryAsync(static row => row.Id, ct);
        // The ladder may have become shorter since.
        var ladder = rows.Any(static row => row.Level is not null) ? await db.LadderAsync(program, ct) : null;
        var about = await quests.OfAsync(program, rows, ct);
        var badges = await BadgesAsync(program, rows, ct);
        var said = await thanks.OfAsync(program, rows, ct);
        return
        [
            .. rows.Select(row =>
            {
                var referral = row.ReferralId is { } id ? referrals.GetValueOrDefault(id) : null;
                var byLink = referral?.ByLink ?? false;
                return new NotificationView(row.Id, row.Kind, row.ReferralId, row.OccurredAt, row.ReadAt is null)
                {
                    Friend = NameOf(referral?.Name, byLink),
                    CameByLink = byLink,
                    Message = row.MessageId is { } message ? messages.GetValueOrDefault(message) : null,
                    Level = row.Level is { } level ? ladder?.Levels.LastOrDefault(one => one.Number <= level) : null,
                    Quest = about.GetValueOrDefault(row.Id),
                    Badge = row.BadgeAwardId is { } award ? badges.GetValueOrDefault(award) : null,
                    Said = said.GetValueOrDefault(row.Id),
                    Rewards = [.. parts[row.Id].Prepend(row).Select(RewardOf).OfType<NotifiedReward>()],
                };
            }),
        ];
    }

    private async Task<IReadOnlyDictionary<BadgeAwardId, NotifiedBadge>> BadgesAsync(
        ProgramId program, IReadOnlyList<Notification> rows, CancellationToken ct)
    {
        var ids = rows.Select(static row => row.BadgeAwardId).OfType<BadgeAwardId>().ToArray();
        if (ids.Length == 0)
            return new Dictionary<BadgeAwardId, NotifiedBadge>();
        var found = await db.BadgeAwards.Where(row => row.ProgramId == program && ids.Contains(row.Id) && row.RevokedAt == null)
            .Join(db.Badges, static row => new { row.ProgramId, Id = row.BadgeId }, static badge => new { badge.ProgramId, badge.Id },
                static (row, badge) => new { Award = row, Badge = badge }).ToListAsync(ct);
        return found.ToDictionary(static row => row.Award.Id, static row =>
            new NotifiedBadge(row.Badge.NameOf(row.Award.Tier), row.Badge.Slug, row.Award.Note ?? row.Badge.About));
    }

    private IQueryable<Notification> Own(ProgramId program, AdvocateId advocate) =>
        db.Notifications.Where(row => row.ProgramId == program && row.AdvocateId == advocate && row.PartOf == null);

    private static string NameOf(string? name, bool byLink) =>
        string.IsNullOrWhiteSpace(name) ? T("Your friend") : byLink ? name.Trim().Split(' ')[0] : name.Trim();

    private static NotifiedReward? RewardOf(Notification row) => row is { Unit: { } unit, Amount: { } amount }
        ? new(row.Kind, unit, amount, row.Pending, row.ReleasesAt)
        : null;
}
