using Herald.Core.Conditions;
using Herald.Core.Conversions;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards.Words;

/// <summary>What restricts a promise, a sentence each: conditions, hold, limits, period, reversal.</summary>
internal static class NoteWords
{
    public static IEnumerable<string> Of(RuleTerms terms, Party side, IReadOnlyList<Gift> gifts, RuleReader reader) =>
    [
        .. terms.When is { } condition ? Conditions(condition, terms.Trigger, reader) : [],
        .. Totals(gifts),
        .. Hold(terms.Hold, side, reader),
        .. Limits(terms, side, reader),
        .. Period(terms, reader),
        .. Reversal(terms),
    ];

    private static IEnumerable<string> Conditions(Condition condition, Trigger trigger, RuleReader reader)
    {
        var parts = condition.Conjuncts().ToArray();
        foreach (var part in parts.Where(part => part.Fields().All(field => reader.MayKnow(field.Name))))
            yield return $"Only if {ConditionWords.Of(part, trigger, reader)}.";
        if (parts.Any(part => !part.Fields().All(field => reader.MayKnow(field.Name))))
            yield return $"Only if it is open to {(reader.IsYou(Party.Advocate) ? "you" : reader.Advocate)}; the company decides that.";
    }

    private static string[] Totals(IReadOnlyList<Gift> gifts) => gifts.Any(static gift => gift is Gift.Units { Size: GiftSize.UpToTotal })
        ? ["What was given before counts towards the total."]
        : [];

    private static IEnumerable<string> Hold(RewardHold hold, Party side, RuleReader reader) => hold switch
    {
        RewardHold.ForDays { Days: > 0 } of =>
            [$"{Sentences.Begin(reader.Name(side))} can use it {Sentences.Days(of.Days)} after that."],
        RewardHold.UntilStage until =>
            [$"{Sentences.Begin(reader.Name(side))} can use it {OccasionWords.OfHold(until.Stage, reader)}."],
        _ => [],
    };

    private static IEnumerable<string> Limits(RuleTerms terms, Party side, RuleReader reader)
    {
        var caps = terms.Caps;
        if (caps.PerAdvocate is { } often)
        {
            var within = caps.PerAdvocateDays is { } days ? $" in {Sentences.Days(days)}" : "";
            yield return side == Party.Advocate
                ? $"{Sentences.Begin(reader.Name(side))} can get it {Sentences.Times(often)}{within} at most."
                : $"It is given for {AmountWords.Figure(often, reader.Culture)} of {reader.Whose(Party.Advocate)} friends{within} at most.";
        }

        if (caps.PerReferral is { } each && terms.Trigger is Trigger.Event && each > 1)
            yield return $"It is given {Sentences.Times(each)} for one friend at most.";
        if (caps.Budget is not null)
            yield return "It is given for as long as the budget lasts.";
    }

    private static IEnumerable<string> Period(RuleTerms terms, RuleReader reader)
    {
        if (terms.To is { } to)
            yield return $"It ends after {DayWords.Of(to.AddTicks(-1), reader.TimeZone, reader.Culture)}.";
    }

    private static IEnumerable<string> Reversal(RuleTerms terms) =>
        terms.Trigger is Trigger.Event { Type: EventTypes.Purchase or EventTypes.SubscriptionStarted }
            or Trigger.ReferralStage { Stage: Stage.Won } or Trigger.NthReferral { Stage: Stage.Won }
        ? terms.Reversal switch
        {
            ReversalPolicy.Proportional => ["If something is returned, its share is taken back."],
            ReversalPolicy.Full => ["If anything is returned, it is taken back."],
            _ => (string[])[],
        }
        : [];
}
