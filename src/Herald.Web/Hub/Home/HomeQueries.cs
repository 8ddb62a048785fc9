using Herald.Core.Rewards;
using Herald.Core.Standings;
using Herald.Core.Suggestions;
using Herald.Data;
using Herald.Web.Hub.Boards;
using Herald.Web.Hub.Purse;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Terms;
using Herald.Web.Rewards;
using Herald.Web.Standings;
using Microsoft.EntityFrameworkCore;

namespace Herald.Web.Hub.Home;

internal sealed class HomeQueries(
    HeraldDb db, RuleQueries rules, SuggestionQueries suggestions, StoryQueries stories, PurseQueries purse, WeekQueries weeks,
    LeaderboardQueries boards)
{
    // A glance; the rest stands on a page of its own.
    private const int StoriesMax = 3;

    public async Task<HomeText> OfAsync(Member member, CancellationToken ct)
    {
        var histories = await rules.HistoriesAsync(member.ProgramId, ct);
        var offers = Offers.At(histories, member.Words.Now, new(), new HashSet<string>());
        var picked = await suggestions.OfAsync(member, ct);
        var spokenOf = await SpokenOfAsync(member, histories, picked, ct);
        var write = new WriteTickets(member, [.. offers.Live.Select(static offer => offer.Terms)], spokenOf);
        return new()
        {
            Frame = member.Frame,
            Zone = member.Words.Zone,
            Today = member.Words.Today,
            Greeting = Greeting.Of(member.Advocate.Name, member.Words),
            Tickets = [.. picked.Select(write.Of)],
            Stories = await stories.LatestAsync(member, histories, StoriesMax, ct),
            Referrals = await stories.Own(member).CountAsync(ct),
            Purse = await purse.OfAsync(member, histories, ct),
            Board = await StandingAsync(member, ct),
            Terms = WriteTerms.Of(member, offers),
            Weeks = await weeks.OfAsync(member, ct),
        };
    }

    private async Task<string> StandingAsync(Member member, CancellationToken ct)
    {
        var month = new AskedBoard(BoardMeasure.Points, new(BoardSpan.Month, null)) { Around = member.Id };
        return new WriteBoard(member, (await boards.OfAsync(member.Program, month, ct))!).Standing();
    }

    private async Task<IReadOnlyList<Story>> SpokenOfAsync(
        Member member, IReadOnlyList<RuleHistory> histories, IReadOnlyList<Suggestion> picked, CancellationToken ct)
    {
        var ids = picked.SelectMany(static one => one switch
        {
            Suggestion.Answer answer => [answer.Message.Referral],
            Suggestion.Encourage encourage => [encourage.Friend.Referral],
            _ => (Core.Ids.ReferralId[])[],
        }).ToArray();
        return await stories.TellAsync(
            member, histories,
            ids.Length == 0 ? [] : await db.Referrals.Where(row => row.ProgramId == member.ProgramId && ids.Contains(row.Id))
                .ToListAsync(ct),
            ct);
    }
}
