using Herald.Core.Referrals;

namespace Herald.Core.Suggestions;

/// <summary>
/// Picks what is worth an advocate's time now: at most three things, in this order. First what somebody waits for: the rep's message
/// that has waited longest. Then the friend whose step began to wait most recently, since a word helps while the matter is warm.
/// Then sharing and referring, the one first that he never did or did longer ago, where challenges besides leave room for them: whom
/// somebody waits for is told so in any case.
/// </summary>
public static class Suggestions
{
    // More is a list of chores.
    private const int Most = 3;

    // What was not answered for longer has been settled in another way, or needed no answer.
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromDays(30);

    // Sooner a reminder is a nuisance; later the matter is cold, and asking after it is awkward.
    private static readonly TimeSpan QuietAfter = TimeSpan.FromDays(14);
    private static readonly TimeSpan TalksQuietAfter = TimeSpan.FromDays(30);
    private static readonly TimeSpan ColdAfter = TimeSpan.FromDays(90);

    /// <summary>The suggestions, the most worthwhile first.</summary>
    public static IReadOnlyList<Suggestion> For(SuggestionFacts facts)
    {
        var waits = Answers(facts).Concat(Encouragements(facts)).ToList();
        return [.. waits, .. Beginnings(facts).Take(Most - facts.Challenges - waits.Count)];
    }

    private static IEnumerable<Suggestion> Answers(SuggestionFacts facts) =>
        facts.Messages.Where(message => facts.Now - message.SentAt < AnsweredWithin)
            .OrderBy(static message => message.SentAt).Take(1).Select(static message => new Suggestion.Answer(message));

    private static IEnumerable<Suggestion> Encouragements(SuggestionFacts facts) =>
        facts.Friends.Where(friend => Waits(friend, facts.Now))
            .OrderByDescending(static friend => friend.Since).Take(1).Select(static friend => new Suggestion.Encourage(friend));

    private static bool Waits(WaitingFriend friend, DateTimeOffset now)
    {
        var quietAfter = friend.Stage switch
        {
            Stage.Submitted or Stage.Qualified => QuietAfter,
            Stage.Opportunity => TalksQuietAfter,
            _ => TimeSpan.MaxValue,
        };
        var quiet = now - friend.Since;
        return quiet >= quietAfter && quiet < ColdAfter;
    }

    private static IEnumerable<Suggestion> Beginnings(SuggestionFacts facts)
    {
        var share = new Suggestion.Share(facts.LastShared);
        var refer = new Suggestion.Refer(facts.LastReferred);
        var referFirst = facts.LastShared is { } shared && !(facts.LastReferred >= shared);
        return referFirst ? [refer, share] : [share, refer];
    }
}
