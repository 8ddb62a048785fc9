using Herald.Core.Asks;
using Herald.Core.Challenges;
using Herald.Core.Ids;
using Herald.Core.Ledger;
using Herald.Core.Picks;
using Herald.Core.Rewards;
using Herald.Data.Picks;

namespace Herald.Web.Hub.Quests.Picking;

/// <summary>Gathers what picking looks at, from what a page has read already.</summary>
/// <param name="member">For whom.</param>
/// <param name="quests">All challenges, as he stands to them.</param>
/// <param name="asked">What he was asked for of late.</param>
/// <param name="tastes">What people of his interests completed, and everybody.</param>
/// <param name="likes">What he says he likes to do.</param>
internal sealed class PickFactsOf(
    Member member, IReadOnlyList<Quest> quests, IReadOnlyList<Ask> asked, IReadOnlyList<Taste> tastes,
    IReadOnlyList<string> likes)
{
    /// <param name="open">The challenges that may be picked.</param>
    public PickFacts Run(IReadOnlyList<Quest> open)
    {
        var done = quests.Where(static quest => quest.Way?.State == CompletionState.Completed)
            .OrderByDescending(static quest => quest.Way!.Since).ToList();
        return new()
        {
            Now = member.Words.Now,
            Interests = Interests.Of(member.Advocate.Attributes),
            Likes = likes,
            Known = [.. done.Select(static quest => quest.Terms.Category).OfType<string>()],
            LastCategory = done.FirstOrDefault()?.Terms.Category,
            LastLargeAt = quests.Where(static quest => quest.Way is not null && LargeAsk.Is(quest.Terms))
                .Max(static quest => (DateTimeOffset?)LastOf(quest.Way!)),
            Candidates = [.. open.Select(CandidateOf)],
        };
    }

    private static DateTimeOffset LastOf(Completion way) => way.State == CompletionState.Completed ? way.Since : way.BegunAt;

    private PickCandidate CandidateOf(Quest quest) => new()
    {
        Challenge = quest.Id,
        Category = quest.Newest.Category,
        Tags = quest.Newest.Tags,
        Likings = Likings.Of(quest.Newest),
        EffortMinutes = quest.Newest.EffortMinutes,
        Points = quest.Newest.Stages.SelectMany(static stage => stage.Give).Sum(PointsOf),
        IsLarge = LargeAsk.Is(quest.Newest),
        IsAimed = quest.Newest.When is not null,
        EndsAt = quest.EndsAt,
        CompletedBySimilar = Completed(quest.Id, static taste => taste.Interest != Taste.Everybody),
        CompletedByAll = Completed(quest.Id, static taste => taste.Interest == Taste.Everybody),
        PassedOver = asked.Count(ask => ask.ChallengeId == quest.Id && ask.LapsesAt <= member.Words.Now
            && !KeepPicks.IsDone(quest, ask)),
    };

    private int Completed(ChallengeId challenge, Func<Taste, bool> of) =>
        tastes.Where(taste => taste.ChallengeId == challenge && of(taste)).Sum(static taste => taste.Completed);

    // Shares and tiers depend on what is not known yet, and count as nothing.
    private static long PointsOf(Gift gift) => gift is Gift.Units { To: Party.Advocate } units && units.Unit == Core.Amounts.Unit.Points
        ? units.Size switch
        {
            GiftSize.Fixed size => size.Amount,
            GiftSize.UpToTotal size => size.Total,
            _ => 0,
        }
        : 0;
}
