using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Data;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Words;
using Herald.Web.Rewards;
using Microsoft.EntityFrameworkCore;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Referring;

internal sealed class ReferredQueries(HeraldDb db, KnownRules rules, StoryQueries stories, RepQueries reps)
{
    // As long as somebody presses again because nothing seems to happen.
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    /// <summary>The referral that stands in the way of one more, where it is his own and was made a moment ago; else null.</summary>
    public async Task<ReferralId?> JustMadeAsync(Member member, string? existing, CancellationToken ct)
    {
        var since = member.Words.Now - Moment;
        return IdText.TryRead(existing, out ReferralId id)
            && await db.Referrals.AnyAsync(
                row => row.ProgramId == member.ProgramId && row.Id == id && row.AdvocateId == member.Id && row.RecordedAt > since, ct)
            ? id
            : null;
    }

    /// <summary>A referral that was just made: what happened, what comes next, and a sentence that says what was sent to whom.</summary>
    public async Task<(Story Story, string What)?> FindAsync(Member member, ReferralId id, CancellationToken ct)
    {
        if (await stories.FindAsync(member, await rules.OfAsync(member.ProgramId, ct), id, ct) is not { } story)
            return null;
        var about = await db.Referrals.Where(row => row.ProgramId == member.ProgramId && row.Id == id)
            .Select(static row => new { row.Introduction, row.OwnerEmail }).SingleAsync(ct);
        var (friend, program) = (FriendWords.First(story.Friend), member.Program.Name);
        var rep = await reps.NameAsync(member, about.OwnerEmail, ct);
        var contact = new StoryStep(
            T($"{rep ?? program} gets in touch with {friend}"), null, "message-circle", "",
            [T("What was agreed and what you wrote is there to be read.")]);
        var (past, next) = (story.Steps.Where(static step => !step.Pending), story.Steps.Where(static step => step.Pending));
        return (story with { Steps = [.. past, contact, .. next] }, What(about.Introduction, friend, program));
    }

    private static string What(Introduction introduction, string friend, string program) => introduction switch
    {
        Introduction.Email => T($"Your e-mail is on its way to {friend}, and {program} knows of it."),
        Introduction.Phone => T($"{program} has your note and will call {friend}."),
        _ => T($"{program} makes contact with {friend} and says that it comes from you."),
    };
}
