using Herald.Core.Activities;
using Herald.Core.Badges;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Data.Activities;
using Herald.Data.Deeds;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Badges;

/// <summary>
/// Awards badges to those whom facts speak of. What they did is read from the deeds, and not from the facts, so that facts which come
/// twice or late change nothing; it therefore never overtakes the reader that keeps them.
/// </summary>
internal sealed class KeepBadges(AwardBadges award) : IActivityReader
{
    /// <summary>Also the name by which it and <see cref="AwardFromHistory"/> keep out of each other's way.</summary>
    public const string ReaderName = "badges";

    public string Name => ReaderName;

    public string Follows => KeepDeeds.ReaderName;

    public async Task ApplyAsync(HeraldDb db, IReadOnlyList<RecordedActivity> batch, CancellationToken ct)
    {
        // Programs in the order in which all writers wait for them.
        foreach (var program in batch.GroupBy(static one => one.Program).OrderBy(static one => one.Key))
        {
            var badges = await db.Badges.Where(row => row.ProgramId == program.Key && row.RetiredAt == null)
                .OrderBy(static row => row.Id).Take(Badge.CountMax).ToListAsync(ct);
            badges.RemoveAll(static badge => badge.IsByHand);
            if (badges.Count == 0)
                continue;
            var touched = program.SelectMany(static one => AdvocatesOf(one.Fact).Select(advocate => (Advocate: advocate, one.OccurredAt)))
                .GroupBy(static one => one.Advocate)
                .ToDictionary(static one => one.Key, static one => one.Max(static fact => fact.OccurredAt));
            await award.RunAsync(db, program.Key, badges, touched, ct);
        }
    }

    /// <summary>
    /// Leaves all as it is. A badge that was earned is kept, and was celebrated: reading the stream again adds what is lacking, and tells
    /// nobody twice.
    /// </summary>
    public Task ResetAsync(HeraldDb db, CancellationToken ct) => Task.CompletedTask;

    private static IEnumerable<AdvocateId> AdvocatesOf(Activity fact) => fact switch
    {
        Activity.AdvocateJoined joined => [joined.Advocate],
        Activity.LinkMade made => [made.Advocate],
        Activity.ReferralSubmitted submitted => [submitted.Advocate],
        Activity.StageReached reached => [reached.Advocate],
        Activity.ReferralRevised revised => [revised.Advocate],
        Activity.ReferralReassigned given => [given.To],
        Activity.FriendCredited credited => [credited.Advocate],
        Activity.EventReported { Advocate: { } advocate } => [advocate],
        Activity.ThreadWritten { Side: ThreadSide.Advocate } written => [written.Advocate],
        Activity.RewardEarned { Holder.Party: Party.Advocate } earned => [new(earned.Holder.Value)],
        Activity.RewardReleased { Holder.Party: Party.Advocate } released => [new(released.Holder.Value)],
        Activity.RewardDated { Holder.Party: Party.Advocate } dated => [new(dated.Holder.Value)],
        Activity.ChallengeStageDone done => [done.Advocate],
        Activity.ChallengeCompleted completed => [completed.Advocate],
        Activity.LevelReached reached => [reached.Advocate],
        // One badge may ask for others.
        Activity.BadgeEarned earned => [earned.Advocate],
        Activity.AdvocatesMerged merged => [merged.Into],
        Activity.MergeUndone undone => [undone.From, undone.Into],
        _ => [],
    };
}
