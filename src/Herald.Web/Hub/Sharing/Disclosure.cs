using Herald.Core.Languages;
using Herald.Core.Ledger;
using Herald.Core.Referrals;
using Herald.Core.Rewards;
using Herald.Core.Rewards.Words;
using Herald.Web.Hub.Words;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Sharing;

/// <summary>
/// Says to the friend, in the advocate's own person and language, what the advocate gets by the rules that are live. It follows his
/// words wherever they go and is never a part of them, so that it can neither be left out nor grow old.
/// </summary>
internal static class Disclosure
{
    // Who reads more than three has stopped reading; that there is more is said.
    private const int Most = 3;

    /// <summary>"I get 100 points when you become a customer."; null where nothing pays him.</summary>
    public static string? Of(Offers offers, ReaderWords words) => Sentence(offers, words, introduced: false);

    /// <summary>The same to a friend whom he introduces himself: what he gets at once is for the introduction.</summary>
    public static string? OfIntroduction(Offers offers, ReaderWords words) => Sentence(offers, words, introduced: true);

    /// <summary>What the friend gets, said to him: "You get $10 when you become a customer."; null where nothing.</summary>
    public static string? BenefitOf(Offers offers, ReaderWords words) =>
        offers.Live.SelectMany(offer => RuleWords.Of(offer.Terms, ReaderOf(words)))
            .FirstOrDefault(static promise => promise.To == Party.Friend)?.Sentence;

    private static string? Sentence(Offers offers, ReaderWords words, bool introduced)
    {
        var gifts = offers.Live
            .SelectMany(offer => RuleWords.Of(offer.Terms, ReaderOf(words)).Where(static promise => promise.To == Party.Advocate)
                .Select(promise => Mine(introduced && IsSubmission(offer.Terms)
                    ? T($"{promise.Gift} for this introduction")
                    : T($"{promise.Gift} {promise.Occasion}"))))
            .Distinct(StringComparer.Ordinal).ToArray();
        return gifts.Length switch
        {
            0 => null,
            1 => T($"I get {gifts[0]}."),
            <= Most => T($"I get {Lists.Row(PageCulture.Current, gifts[..^1])}, and {gifts[^1]}."),
            _ => T($"I get {Lists.Row(PageCulture.Current, gifts[..Most])}, and more."),
        };
    }

    private static bool IsSubmission(RuleTerms terms) =>
        terms.Trigger is Trigger.ReferralStage { Stage: Stage.Submitted } or Trigger.NthReferral { Stage: Stage.Submitted };

    // He is named only as him whose friends are counted: "my 5th friend", which Mine makes of it, or "die 5. Empfehlung von mir".
    private static RuleReader ReaderOf(ReaderWords words) => RuleReader.AsFriend(T("I"), words.PointsName) with
    {
        TimeZone = words.Zone.Id,
        Currency = words.Currency,
        Culture = words.Culture,
    };

    private static string Mine(string text) => text.Replace("I’s", "my", StringComparison.Ordinal);
}
