using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Terms;

/// <summary>Says what the rules that are live promise, and what the program's own terms are.</summary>
internal static class WriteTerms
{
    public static TermsText Of(Member member, Offers offers)
    {
        var promises = offers.Live.SelectMany(offer => RuleWords.Of(offer.Terms, member.Words.Rules())).ToArray();
        return new()
        {
            Own = Of(promises, Party.Advocate),
            Friends = Of(promises, Party.Friend),
            Standing = Why(offers.Standing, member.Words),
            Contact = member.Program.ContactEmail,
            Paragraphs = member.Program.Terms.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };
    }

    private static Promise[] Of(IEnumerable<RulePromise> promises, Party side) =>
        [.. promises.Where(promise => promise.To == side).Select(static promise => new Promise(promise.Sentence, promise.Notes))];

    private static string? Why(OfferStanding standing, ReaderWords words) => standing switch
    {
        OfferStanding.Nothing => T("Nothing is promised at present: what you recommend, you recommend for its own sake."),
        OfferStanding.NotYet later => T($"What is offered begins on {words.Day(later.From)}."),
        OfferStanding.Paused => T("What is offered rests for the moment. What you have earned stays yours."),
        OfferStanding.Ended ended => T($"What was offered ended on {words.Day(ended.Since)}. What you have earned stays yours."),
        _ => null,
    };
}
