using Herald.Core.Conversions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Core.Suggestions;
using Herald.Web.Hub.Stories;
using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Home;

/// <summary>Puts what is worth doing into words, each with its reason and what it may pay.</summary>
/// <param name="member">Who reads them.</param>
/// <param name="live">The rules that pay for what happens now.</param>
/// <param name="stories">The referrals that suggestions speak of.</param>
internal sealed class WriteTickets(Member member, IReadOnlyList<RuleTerms> live, IReadOnlyList<Story> stories)
{
    public HomeTicket Of(Suggestion suggestion) => suggestion switch
    {
        Suggestion.Answer answer => Answer(answer.Message),
        Suggestion.Encourage encourage => Encourage(encourage.Friend),
        Suggestion.Share share => Share(share.LastAt),
        Suggestion.Refer refer => Refer(refer.LastAt),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private HomeTicket Answer(WaitingMessage message)
    {
        var story = StoryOf(message.Referral);
        return new()
        {
            Title = T($"Answer {FriendWords.First(message.From)} about {FriendWords.First(story.Friend)}"),
            Why = T($"{message.From} wrote to you {member.Words.Ago(message.SentAt)} and waits for your answer."),
            Icon = "message-circle",
            Href = story.Href + "#thread",
            Action = T("Read and answer"),
        };
    }

    private HomeTicket Encourage(WaitingFriend waiting)
    {
        var story = StoryOf(waiting.Referral);
        var friend = FriendWords.First(story.Friend);
        var ago = member.Words.Ago(waiting.Since);
        var (figure, caption) = Figure(Prospects.After(waiting.Stage, live));
        return new()
        {
            Title = T($"Ask {friend} how it is going"),
            Why = waiting.Stage switch
            {
                Stage.Submitted => T($"{story.Steps[0].Title} {ago}, and nothing has moved since. A word from you helps."),
                Stage.Qualified => T($"{friend} was found to be a good fit {ago}; the next step waits. A word from you helps."),
                _ => T($"{friend} has been talking about an offer; the last step was {ago}. "
                    + "Perhaps a question is open that you can answer."),
            },
            Figure = figure,
            Caption = caption,
            Icon = "message-circle",
            Href = story.Href,
            Action = T($"See where {friend} stands"),
        };
    }

    private HomeTicket Share(DateTimeOffset? lastAt)
    {
        var paying = live.OrderBy(static terms => terms.Trigger switch
        {
            Trigger.Event { Type: EventTypes.Purchase or EventTypes.SubscriptionStarted } => 0,
            Trigger.ReferralStage { Stage: Stage.Won } => 1,
            Trigger.Event => 2,
            _ => 3,
        }).ToArray();
        var (figure, caption) = Figure(paying);
        return new()
        {
            Title = T("Share your link"),
            Why = Join(
                Promise(paying, Party.Friend),
                Promise(paying, Party.Advocate),
                lastAt is { } at
                    ? T($"You last took it to a new place {member.Words.Ago(at)}.")
                    : T("You have not shared it yet; choose where, and the words are there already.")),
            Figure = figure,
            Caption = caption,
            Icon = "share-2",
            Href = member.At("/share"),
            Action = T("Choose where"),
            Sheet = true,
        };
    }

    private HomeTicket Refer(DateTimeOffset? lastAt)
    {
        var paying = live.Where(static terms => terms.Trigger is Trigger.ReferralStage).OrderBy(static terms =>
            ((Trigger.ReferralStage)terms.Trigger).Stage).ToArray();
        var (figure, caption) = Figure(paying);
        return new()
        {
            Title = T("Refer somebody by name"),
            Why = Join(
                Promise(paying, Party.Advocate),
                lastAt is { } at
                    ? T($"You last referred somebody by name {member.Words.Ago(at)}. Who else would be glad of it?")
                    : T("You tell us who, and how to get in touch; you can introduce the two of us in your own words.")),
            Figure = figure,
            Caption = caption,
            Icon = "send",
            Href = member.At("/refer"),
            Action = T("Begin"),
        };
    }

    private string? Promise(IEnumerable<RuleTerms> rules, Party side) => Promises(rules, side).FirstOrDefault()?.Sentence;

    private (string? Figure, string? Caption) Figure(IEnumerable<RuleTerms> rules) =>
        Promises(rules, Party.Advocate).FirstOrDefault() is { } promise ? (promise.Figure, promise.Caption) : (null, null);

    private IEnumerable<RulePromise> Promises(IEnumerable<RuleTerms> rules, Party side) =>
        rules.SelectMany(terms => RuleWords.Of(terms, member.Words.Rules())).Where(promise => promise.To == side);

    private Story StoryOf(Core.Ids.ReferralId id) => stories.First(story => story.Id == id);

    private static string Join(params IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(static one => one is not null));
}
