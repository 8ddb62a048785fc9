using Herald.Core.Languages;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards.Words;

/// <summary>Says in plain sentences what a reward rule promises, to the side that reads it.</summary>
public static class RuleWords
{
    /// <summary>What the rule promises each side that it gives something to; the reader's own side comes first.</summary>
    public static IReadOnlyList<RulePromise> Of(RuleTerms terms, RuleReader reader) =>
        [.. terms.Give.GroupBy(static gift => gift.To)
            .OrderBy(side => reader.IsYou(side.Key) ? 0 : 1).ThenBy(static side => side.Key)
            .Select(side => Promise(terms, side.Key, [.. side], reader))];

    /// <summary>What a hold waits for that ends with a stage: "once you become a customer".</summary>
    public static string HoldOf(Stage stage, RuleReader reader) => OccasionWords.OfHold(stage, reader);

    private static RulePromise Promise(RuleTerms terms, Party side, IReadOnlyList<Gift> gifts, RuleReader reader)
    {
        var occasion = OccasionWords.Of(terms, reader);
        var gift = Lists.And(reader.Culture, gifts.Select(one => GiftWords.Of(one, terms.Trigger, reader)));
        var (figure, caption) = StubWords.Of(gifts[0], reader);
        var sentence = reader.IsYou(side)
            ? reader.T($"You get {gift} {occasion}.")
            : Sentences.Begin(reader.T($"{reader.Name(side)} gets {gift} {occasion}."));
        return new(side, figure, caption, gift, occasion, sentence, [.. NoteWords.Of(terms, side, gifts, reader)])
        {
            IsConditional = terms.When is not null,
            Lead = terms.When is null ? sentence : reader.T($"{sentence} Conditions apply."),
        };
    }
}
