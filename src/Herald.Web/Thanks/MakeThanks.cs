using System.Globalization;
using Herald.Core.Activities;
using Herald.Core.Advocates;
using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Thanks;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Merging;
using Herald.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Thanks;

/// <summary>
/// Makes a task of each won referral and each story told: somebody is to be thanked. One for each, whatever the stream tells how often;
/// what is older than <see cref="ThanksTask.IsFresh"/> allows is for staff to take up by hand.
/// </summary>
internal sealed class MakeThanks(NewId ids, TimeProvider clock) : IActivityReader
{
    public string Name => "make_thanks";

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        var now = clock.GetUtcNow().Storable();
        foreach (var program in batch.GroupBy(static one => one.Program))
        {
            foreach (var (from, into) in await db.GoneAsync(program.Key, program.Select(static one => one.Fact), ct))
            {
                await db.ThanksTasks.Where(row => row.ProgramId == program.Key && row.AdvocateId == from)
                    .ExecuteUpdateAsync(set => set.SetProperty(static row => row.AdvocateId, into), ct);
            }

            var causes = program.Where(one => ThanksTask.IsFresh(one.OccurredAt, now)).Select(CauseOf).OfType<Found>()
                .DistinctBy(static one => one.Key).ToList();
            if (causes.Count > 0)
                await MakeAsync(db, program.Key, causes, now, ct);
        }
    }

    /// <summary>Leaves all as it is: what people did is no mere derivation, and reading again finds each cause thanked for.</summary>
    public Task ResetAsync(HeraldDb db, CancellationToken ct) => Task.CompletedTask;

    private static Found? CauseOf(RecordedActivity recorded) => recorded.Fact switch
    {
        Activity.StageReached { Stage: Stage.Won } won =>
            new(ThanksCause.ReferralWon, ThanksTask.KeyOf(won.Referral), won.Advocate, recorded.OccurredAt, won.Referral),
        Activity.ChallengeStageDone { Kind: "story" } story =>
            new(ThanksCause.StoryTold, ThanksTask.KeyOf(story.Completion, story.Stage), story.Advocate, recorded.OccurredAt, null),
        _ => null,
    };

    private async Task MakeAsync(HeraldDb db, ProgramId program, List<Found> causes, DateTimeOffset now, CancellationToken ct)
    {
        var keys = causes.Select(static one => one.Key).ToArray();
        var made = await db.ThanksTasks.Where(row => row.ProgramId == program && keys.Contains(row.CauseKey))
            .Select(static row => row.CauseKey).ToListAsync(ct);
        causes.RemoveAll(one => made.Contains(one.Key));
        if (causes.Count == 0)
            return;
        var settings = await db.Programs.SingleAsync(row => row.Id == program, ct);
        var who = causes.Select(static one => one.Advocate).Distinct().ToArray();
        // A fact may name somebody who has gone into another meanwhile: that one is thanked.
        var people = (await db.FindAllOrFormerAsync(db.Advocates.Where(row => row.ProgramId == program && who.Contains(row.Id)), ct))
            .ToDictionary(static one => one.Found.Id, static one => one.Is);
        var reps = await DraftThanks.RepsAsync(db, program, who, ct);
        var friends = await FriendsAsync(db, program, [.. causes.Select(static one => one.Referral).OfType<ReferralId>()], ct);
        foreach (var cause in causes)
        {
            var friend = cause.Referral is { } referral ? friends.GetValueOrDefault(referral) : null;
            // A referral that was withdrawn counts for nobody, and so there is nothing to thank for.
            if (cause.Referral is not null && friend is null)
                continue;
            var advocate = people[cause.Advocate];
            // Holds until this method returns; the next may read another language.
            CultureInfo.CurrentCulture = PageCulture.Of(advocate.Locale ?? settings.Locale);
            db.ThanksTasks.Add(TaskOf(cause, advocate, friend, settings, reps.GetValueOrDefault(advocate.Id), now));
        }
    }

    private ThanksTask TaskOf(
        Found cause, Advocate advocate, FriendPart? friend, Core.Programs.Program settings, StaffId? rep, DateTimeOffset now) => new()
        {
            ProgramId = settings.Id,
            Id = ids.Of<ThanksId>(),
            AdvocateId = advocate.Id,
            Cause = cause.Cause,
            CauseKey = cause.Key,
            ReferralId = cause.Referral,
            Reason = friend is null ? "Told a story in a challenge" : $"{friend.Known ?? "Somebody"} became a customer",
            AroseAt = cause.At,
            MadeAt = now,
            Kind = friend is null ? ThanksKind.Message : ThanksKind.Note,
            Text = ThanksDraft.Of(cause.Cause, advocate.Name, friend?.Seen, settings.Name),
            StaffId = rep,
            DueOn = DraftThanks.DueOn(now, settings.TimeZone),
        };

    private static async Task<Dictionary<ReferralId, FriendPart>> FriendsAsync(
        HeraldDb db, ProgramId program, ReferralId[] referrals, CancellationToken ct) =>
        await db.Referrals.Where(row => row.ProgramId == program && referrals.Contains(row.Id) && row.WithdrawnAt == null)
            .Join(db.Friends, static row => new { row.ProgramId, Id = row.FriendId }, static row => new { row.ProgramId, row.Id },
                static (referral, friend) => new { referral.Id, friend.Name, referral.Introduction })
            .ToDictionaryAsync(static row => row.Id, static row => new FriendPart(row.Name, row.Introduction), ct);

    private sealed record Found(ThanksCause Cause, string Key, AdvocateId Advocate, DateTimeOffset At, ReferralId? Referral);

    // Who came over a link gave his name to the company, not to the advocate.
    private sealed record FriendPart(string? Name, Introduction Introduction)
    {
        public string? Known => string.IsNullOrWhiteSpace(Name) ? null : Name.Trim();

        public string? Seen => Known is { } name && Introduction == Introduction.Conversion ? ThanksDraft.FirstOf(name) : Known;
    }
}
