using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Data;
using Herald.Web.Attribution;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Referring;
using Herald.Web.Hub.Words;
using Herald.Web.Ledger;
using Herald.Web.Rewards;
using Herald.Web.Threads;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Stories;

internal sealed class ReferralPageQueries(
    HeraldDb db, KnownRules rules, StoryQueries stories, ExplanationQueries explanations, PurseQueries purse, BookQueries books,
    ThreadQueries threads, RepQueries reps, ReminderQueries reminders)
{
    /// <summary>All of one of his referrals; null where he has none of this id.</summary>
    public async Task<ReferralText?> FindAsync(Member member, ReferralId id, CancellationToken ct)
    {
        var histories = await rules.OfAsync(member.ProgramId, ct);
        if (await stories.FindAsync(member, histories, id, ct) is not { } story)
            return null;
        var row = await db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.Id == id)
            .Select(static row => new { row.Note, row.OwnerEmail, row.WithdrawnAt }).SingleAsync(ct);
        var explanation = (await explanations.OfReferralAsync(member.ProgramId, id, forAdvocate: true, ct))!;
        var friend = FriendWords.First(story.Friend);
        return new()
        {
            Story = story,
            Why = new WriteWhy(member, friend, histories).Of(explanation, row.WithdrawnAt is not null),
            Note = row.Note,
            Rep = await reps.NameAsync(member, row.OwnerEmail, ct),
            Pending = await purse.PendingOfAsync(member, id, histories, ct),
            Entries = await EntriesAsync(member, id, histories, friend, ct),
            Messages = await threads.OfAsync(member.ProgramId, id, ct),
            Reminder = await reminders.FindAsync(member, id, ct),
            Open = row.WithdrawnAt is null,
        };
    }

    /// <summary>A referral that was his until staff gave it to another; null where there is none of this id.</summary>
    public async Task<PassedOnText?> FindPassedOnAsync(Member member, ReferralId id, CancellationToken ct)
    {
        var passed = await (
            from reassignment in db.Reassignments
            where reassignment.ProgramId == member.ProgramId && reassignment.ReferralId == id
                && reassignment.FromAdvocateId == member.Id
            join referral in db.Referrals on new { reassignment.ProgramId, Id = reassignment.ReferralId }
                equals new { referral.ProgramId, referral.Id }
            join friend in db.Friends on new { referral.ProgramId, Id = referral.FriendId } equals new { friend.ProgramId, friend.Id }
            orderby reassignment.Id descending
            select new { reassignment.MadeAt, friend.Name, referral.Introduction }).FirstOrDefaultAsync(ct);
        if (passed is null)
            return null;
        var name = FriendWords.Name(passed.Name, passed.Introduction);
        var histories = await rules.OfAsync(member.ProgramId, ct);
        var entries = await EntriesAsync(member, id, histories, FriendWords.First(name), ct);
        return new(name, member.Words.Day(passed.MadeAt), entries, member.Program.ContactEmail);
    }

    private async Task<IReadOnlyList<StatementText>> EntriesAsync(
        Member member, ReferralId id, IReadOnlyList<RuleHistory> histories, string friend, CancellationToken ct)
    {
        var lines = await books.OfReferralAsync(member.ProgramId, id, Holder.Of(member.Id), ct);
        var write = new WriteStatement(member, histories, new Dictionary<ReferralId, string> { [id] = friend }, after: null);
        return [.. lines.Select(write.Of)];
    }
}
