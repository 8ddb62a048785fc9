using Herald.Core.Ids;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Suggestions;
using Herald.Data;
using Herald.Web.Honours.Pages;
using Herald.Web.Hub.Badges;
using Herald.Web.Hub.Boards;
using Herald.Web.Hub.Climbing;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Quests;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Streaks;
using Herald.Web.Hub.Terms;
using Herald.Web.Rewards;
using Herald.Web.ShoutOuts.Pages;
using Herald.Web.Standings;
using Herald.Web.Streaks;
using Herald.Web.Thanks.Pages;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Home;

internal sealed class HomeQueries(
    HeraldDb db, KnownRules rules, SuggestionQueries suggestions, StoryQueries stories, PurseQueries purse, WeekQueries weeks,
    LeaderboardQueries boards, LevelTextQueries levels, QuestPageQueries quests, ShelfQueries shelf, StreakQueries streaks,
    OwnThanksQueries thanks, ReadShoutOuts shoutOuts, ReadHonours honours)
{
    // A glance; the rest stands on a page of its own.
    private const int StoriesMax = 3;
    private const int ShoutOutsMax = 2;

    public async Task<HomeText> OfAsync(Member member, CancellationToken ct)
    {
        var histories = await rules.OfAsync(member.ProgramId, ct);
        var offers = Offers.At(histories, member.Words.Now, new(), new HashSet<string>());
        var (own, count) = await boards.MonthAsync(member.Program, member.Id, ct);
        var facts = await FactsAsync(member, ct);
        var picks = await quests.PicksAsync(member, ct);
        var picked = await suggestions.OfAsync(member, facts, picks.Count, ct);
        var latest = await stories.Own(member).OrderByDescending(static row => row.StageAt).ThenByDescending(static row => row.Id)
            .Take(StoriesMax).ToListAsync(ct);
        var told = await stories.TellAsync(member, histories, await WithSpokenOfAsync(member, latest, picked, ct), ct);
        var write = new WriteTickets(member, [.. offers.Live.Select(static offer => offer.Terms)], told);
        return new()
        {
            Frame = member.Frame,
            Zone = member.Words.Zone,
            Today = member.Words.Today,
            Greeting = Greeting.Of(member.Advocate.Name, member.Words),
            Tickets = [.. picked.Select(write.Of)],
            Picks = picks,
            Stories = [.. told.Take(latest.Count)],
            Referrals = facts.Referrals,
            Purse = await purse.OfAsync(member, histories, ct),
            Level = await levels.OfAsync(member, ct),
            Badges = await shelf.HeldAsync(member, ct),
            Streak = WriteStreak.Of(member, await streaks.OfAsync(member.Program, member.Id, ct),
                picks is [var first, ..] ? new(first.Title, first.Href) : null),
            Honour = await honours.NewsAsync(member.ProgramId, member.Id, member.Words.Now, ct),
            ShoutOuts = await shoutOuts.LatestAsync(member.ProgramId, member.Id, ShoutOutsMax, ct),
            Thanks = await thanks.NewsAsync(member.ProgramId, member.Id, member.Words.Now, ct),
            Board = WriteBoard.Standing(member, own, count),
            Terms = WriteTerms.Of(member, offers),
            Weeks = await weeks.OfAsync(member, ct),
        };
    }

    // What the page counts and dates, in one question.
    private Task<HomeFacts> FactsAsync(Member member, CancellationToken ct) =>
        db.Advocates.Where(row => row.ProgramId == member.ProgramId && row.Id == member.Id).Select(row => new HomeFacts(
            stories.Own(member).Count(),
            db.Links.Where(link => link.ProgramId == row.ProgramId && link.AdvocateId == row.Id)
                .Max(static link => (DateTimeOffset?)link.MadeAt),
            stories.Own(member).Where(static own => own.Introduction != Introduction.Conversion)
                .Max(static own => (DateTimeOffset?)own.SubmittedAt))).SingleAsync(ct);

    // Those that suggestions speak of stand behind the latest, where they are not among them.
    private async Task<IReadOnlyList<Referral>> WithSpokenOfAsync(
        Member member, List<Referral> latest, IReadOnlyList<Suggestion> picked, CancellationToken ct)
    {
        var ids = picked.SelectMany(static one => one switch
        {
            Suggestion.Answer answer => [answer.Message.Referral],
            Suggestion.Encourage encourage => [encourage.Friend.Referral],
            _ => (ReferralId[])[],
        }).Except(latest.Select(static row => row.Id)).ToArray();
        return ids.Length == 0 ? latest : [.. latest, .. await db.Referrals
            .Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.Id)).ToListAsync(ct)];
    }
}
