using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Core.Referrals;
using Herald.Data;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>What has to be known of a batch of news beside the facts: rewards, referrals, wishes and zones, each asked for once.</summary>
internal sealed class NewsBackground
{
    private Dictionary<(ProgramId, EarningId), EarningPart> earnings = [];
    private Dictionary<(ProgramId, ReferralId), EndedPart> ended = [];
    private Dictionary<(ProgramId, AdvocateId), string> zones = [];
    private Dictionary<(ProgramId, AdvocateId, NotificationKind), MailPace> paces = [];

    public static async Task<NewsBackground> LoadAsync(HeraldDb db, IReadOnlyList<News> news, CancellationToken ct)
    {
        var programs = news.Select(static one => one.Program).Distinct().ToArray();
        var advocates = news.Select(static one => one.Advocate).Distinct().ToArray();
        var earningIds = news.Select(static one => one.Earning).OfType<EarningId>().Distinct().ToArray();
        var found = await db.Earnings.Where(row => programs.Contains(row.ProgramId) && earningIds.Contains(row.Id))
            .Select(static row => new EarningPart(row.ProgramId, row.Id, row.ReferralId, row.CompletionId, row.ReleasesAt)).ToListAsync(ct);
        var referralIds = found.Select(static row => row.Referral).OfType<ReferralId>().Distinct().ToArray();
        return new()
        {
            earnings = found.ToDictionary(static row => (row.Program, row.Id)),
            ended = await db.Referrals
                .Where(row => programs.Contains(row.ProgramId) && referralIds.Contains(row.Id)
                    && (row.Stage == Stage.Disqualified || row.Stage == Stage.Lost || row.Stage == Stage.Reversed))
                .Select(static row => new EndedPart(row.ProgramId, row.Id, row.StageAt))
                .ToDictionaryAsync(static row => (row.Program, row.Id), ct),
            zones = await db.Advocates.Where(row => programs.Contains(row.ProgramId) && advocates.Contains(row.Id))
                .Join(db.Programs, static row => row.ProgramId, static program => program.Id,
                    static (row, program) => new { row.ProgramId, row.Id, Zone = row.TimeZone ?? program.TimeZone })
                .ToDictionaryAsync(static row => (row.ProgramId, row.Id), static row => row.Zone, ct),
            paces = await db.NotificationPreferences
                .Where(row => programs.Contains(row.ProgramId) && advocates.Contains(row.AdvocateId))
                .ToDictionaryAsync(static row => (row.ProgramId, row.AdvocateId, row.Kind), static row => row.Pace, ct),
        };
    }

    public ReferralId? ReferralOf(News news) => news.Referral ?? EarningOf(news)?.Referral;

    public CompletionId? CompletionOf(News news) => news.Completion ?? EarningOf(news)?.Completion;

    public DateTimeOffset? ReleasesAt(News news) => EarningOf(news)?.ReleasesAt;

    /// <summary>
    /// When it truly happened. The books say when they moved, which for a history that is loaded today is today: a reward's wait was over
    /// when its date had come, and what was taken back was lost when the referral was.
    /// </summary>
    public DateTimeOffset WhenOf(News news)
    {
        var at = news.Recorded.OccurredAt;
        return news.Kind switch
        {
            NotificationKind.RewardReleased when EarningOf(news)?.ReleasesAt is { } due && due < at => due,
            NotificationKind.RewardTakenBack when ReferralOf(news) is { } referral
                && ended.TryGetValue((news.Program, referral), out var end) && end.At < at => end.At,
            _ => at,
        };
    }

    /// <summary>When a mail tells of it; null for none.</summary>
    public DateTimeOffset? MailDueAt(News news, DateTimeOffset now) => MailTimes.Of(
        paces.GetValueOrDefault((news.Program, news.Advocate, news.Kind), NotificationPreference.Usual),
        now,
        zones.GetValueOrDefault((news.Program, news.Advocate), TimeZoneInfo.Utc.Id));

    private EarningPart? EarningOf(News news) => news.Earning is { } id ? earnings.GetValueOrDefault((news.Program, id)) : null;

    private sealed record EarningPart(
        ProgramId Program, EarningId Id, ReferralId? Referral, CompletionId? Completion, DateTimeOffset? ReleasesAt);

    private sealed record EndedPart(ProgramId Program, ReferralId Id, DateTimeOffset At);
}
