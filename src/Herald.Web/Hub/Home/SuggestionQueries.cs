using Herald.Core.Referrals;
using Herald.Core.Suggestions;
using Herald.Data;
using Herald.Web.Hub.Stories;
using Herald.Web.Threads;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Home;

internal sealed class SuggestionQueries(HeraldDb db, ThreadQueries threads)
{
    // Only the warmest one is shown; the oldest of more than this are cold anyway.
    private const int FriendsMax = 100;

    // Beyond what is suggested, so that the rule alone decides.
    private static readonly TimeSpan TalkedWithin = TimeSpan.FromDays(60);

    /// <summary>What is worth the advocate's time now, beside so many challenges.</summary>
    public async Task<IReadOnlyList<Suggestion>> OfAsync(Member member, HomeFacts facts, int challenges, CancellationToken ct)
    {
        var own = db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.AdvocateId == member.Id && row.WithdrawnAt == null);
        var friends = await ReferralFilters.Open(own).OrderByDescending(static row => row.StageAt).Take(FriendsMax)
            .Select(static row => new WaitingFriend(row.Id, row.Stage, row.StageAt)).ToListAsync(ct);
        return Suggestions.For(new()
        {
            Now = member.Words.Now,
            Friends = friends,
            Messages = await WaitingAsync(member, own, ct),
            Challenges = challenges,
            LastShared = facts.LastShared,
            LastReferred = facts.LastReferred,
        });
    }

    private async Task<IReadOnlyList<WaitingMessage>> WaitingAsync(Member member, IQueryable<Referral> own, CancellationToken ct)
    {
        var since = member.Words.Now - TalkedWithin;
        var talked = await own
            .Where(row => db.ThreadMessages.Any(message =>
                message.ProgramId == row.ProgramId && message.ReferralId == row.Id && message.WrittenAt > since))
            .OrderByDescending(static row => row.Id).Take(FriendsMax).Select(static row => row.Id).ToListAsync(ct);
        return talked.Count == 0 ? [] : [.. (await threads.LastOfAsync(member.ProgramId, talked, ct)).Values
            .Where(static last => last.Side == ThreadSide.Staff)
            .Select(static last => new WaitingMessage(last.ReferralId, last.AuthorName, last.WrittenAt))];
    }
}
