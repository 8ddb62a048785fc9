using Herald.Core.Activities;
using Herald.Core.Ids;
using Herald.Core.Notifications;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Merging;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Notifications;

/// <summary>
/// Makes of each step of a referral, of what staff writes about it, of each reward that moved, of each level that was reached, of each
/// badge that was earned, of thanks, shout-outs and honours, and of what became of a stage of a challenge, one notification for its
/// advocate. What is older than <see cref="NotificationAge"/> allows is not told: a history that is loaded, or a stream that is read
/// again, wakes nobody.
/// </summary>
internal sealed class NotifyAdvocates(NewId ids, TimeProvider clock) : IActivityReader
{
    public string Name => "notify_advocates";

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        await FollowMergesAsync(db, batch, ct);
        var news = await UntoldAsync(db, Highest([.. batch.Select(News.Of).OfType<News>()]), ct);
        if (news.Count == 0)
            return;
        news = await WithPeopleOfNowAsync(db, news, ct);
        var (known, now) = (await NewsBackground.LoadAsync(db, news, ct), clock.GetUtcNow().Storable());
        var steps = new Dictionary<(ProgramId, ReferralId), Notification>();
        var stages = new Dictionary<(ProgramId, CompletionId), Notification>();
        foreach (var one in news)
        {
            var happened = known.WhenOf(one);
            if (!NotificationAge.IsShown(happened, now))
                continue;
            var notification = Make(one, known, happened, now);
            if ((StepOf(notification, steps) ?? StageOf(notification, stages)) is { } step)
                notification.PartOf = step.Id;
            else if (NotificationAge.IsMailed(happened, now))
                notification.MailDueAt = known.MailDueAt(one, now);
            if (notification is { Amount: null, MessageId: null, ReferralId: { } referral })
                steps[(notification.ProgramId, referral)] = notification;
            if (notification is { Kind: NotificationKind.StageDone, CompletionId: { } way })
                stages[(notification.ProgramId, way)] = notification;
            db.Work.Append(notification);
        }
    }

    /// <summary>
    /// Leaves all as it is. What a person has read or was mailed is no mere derivation: reading the stream again finds each fact told
    /// already, and tells nobody twice.
    /// </summary>
    public Task ResetAsync(HeraldDb db, CancellationToken ct) => Task.CompletedTask;

    // Who rises by several levels, or by several tiers of a badge, at once is told of the highest.
    private static List<News> Highest(List<News> news)
    {
        var levels = news.Where(static one => one.Level is not null)
            .GroupBy(static one => (one.Program, one.Advocate))
            .ToDictionary(static one => one.Key, static one => one.Max(static own => own.Level));
        var tiers = news.Select(static one => one.Badge).OfType<Activity.BadgeEarned>()
            .GroupBy(static badge => (badge.Advocate, badge.Badge))
            .ToDictionary(static one => one.Key, static one => one.Max(static badge => badge.Tier));
        return
        [
            .. news.Where(one => (one.Level is null || one.Level == levels[(one.Program, one.Advocate)])
                && (one.Badge is not { } badge || badge.Tier == tiers[(badge.Advocate, badge.Badge)])),
        ];
    }

    // What was made for somebody while he went into another.
    private static async Task FollowMergesAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        foreach (var program in batch.GroupBy(static one => one.Program))
        {
            foreach (var (from, into) in await db.GoneAsync(program.Key, program.Select(static one => one.Fact), ct))
            {
                await db.Notifications.Where(row => row.ProgramId == program.Key && row.AdvocateId == from)
                    .ExecuteUpdateAsync(set => set.SetProperty(static row => row.AdvocateId, into), ct);
            }
        }
    }

    // A fact may name somebody who has gone into another meanwhile: that one is told.
    private static async Task<List<News>> WithPeopleOfNowAsync(HeraldDb db, List<News> news, CancellationToken ct)
    {
        var now = new List<News>();
        foreach (var own in news.GroupBy(static one => one.Program))
        {
            var former = await db.FormerAsync(own.Key, [.. own.Select(static one => one.Advocate).Distinct()], ct);
            now.AddRange(own.Select(one => one with { Advocate = former.GetValueOrDefault(one.Advocate, one.Advocate) }));
        }

        return now;
    }

    private static async Task<List<News>> UntoldAsync(HeraldDb db, List<News> news, CancellationToken ct)
    {
        var programs = news.Select(static one => one.Program).Distinct().ToArray();
        var facts = news.Select(static one => one.Recorded.Id).ToArray();
        var told = await db.Notifications.Where(row => programs.Contains(row.ProgramId) && facts.Contains(row.ActivityId))
            .Select(static row => row.ActivityId).ToListAsync(ct);
        return told.Count == 0 ? news : [.. news.Where(one => !told.Contains(one.Recorded.Id))];
    }

    private Notification Make(News news, NewsBackground known, DateTimeOffset happened, DateTimeOffset now) => new()
    {
        ProgramId = news.Program,
        Id = ids.Of<NotificationId>(),
        AdvocateId = news.Advocate,
        ActivityId = news.Recorded.Id,
        Kind = news.Kind,
        ReferralId = known.ReferralOf(news),
        MessageId = news.Message,
        Unit = news.Unit,
        Amount = news.Amount,
        Level = news.Level,
        CompletionId = known.CompletionOf(news),
        CompletionStage = news.CompletionStage,
        BadgeAwardId = news.Badge?.Award,
        ThanksId = news.Thanks,
        ShoutOutId = news.ShoutOut,
        HonourId = news.Honour,
        Pending = news.Pending,
        ReleasesAt = news.Pending ? known.ReleasesAt(news) : null,
        OccurredAt = happened,
        MadeAt = now,
    };

    // The step that brought a reward, or took it: it happened at the same moment, and stands before it in the stream.
    private static Notification? StepOf(Notification reward, Dictionary<(ProgramId, ReferralId), Notification> steps) =>
        reward is { Kind: NotificationKind.RewardEarned or NotificationKind.RewardTakenBack, ReferralId: { } referral }
            && steps.TryGetValue((reward.ProgramId, referral), out var step)
            && step.AdvocateId == reward.AdvocateId && step.OccurredAt == reward.OccurredAt
            ? step
            : null;

    // The stage of a challenge that a reward was for stands before it, in the same way.
    private static Notification? StageOf(Notification reward, Dictionary<(ProgramId, CompletionId), Notification> stages) =>
        reward is { Kind: NotificationKind.RewardEarned, ReferralId: null, CompletionId: { } way }
            ? stages.GetValueOrDefault((reward.ProgramId, way)) : null;
}
