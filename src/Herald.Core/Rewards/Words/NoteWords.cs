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
        .. Totals(gifts, reader),
        .. Hold(terms.Hold, side, reader),
        .. Limits(terms, side, reader),
        .. Period(terms, reader),
        .. Reversal(terms, reader),
    ];

    private static IEnumerable<string> Conditions(Condition condition, Trigger trigger, RuleReader reader)
    {
        var parts = condition.Conjuncts().ToArray();
        foreach (var part in parts.Where(part => part.Fields().All(field => reader.MayKnow(field.Name))))
            yield return reader.T($"Only if {ConditionWords.Of(part, trigger, reader)}.");
        if (parts.Any(part => !part.Fields().All(field => reader.MayKnow(field.Name))))
            yield return reader.IsYou(Party.Advocate)
                ? reader.T("Only if it is open to you; the company decides that.")
                : reader.T($"Only if it is open to {reader.Advocate}; the company decides that.");
    }

    private static string[] Totals(IReadOnlyList<Gift> gifts, RuleReader reader) =>
        gifts.Any(static gift => gift is Gift.Units { Size: GiftSize.UpToTotal })
            ? [reader.T("What was given before counts towards the total.")]
            : [];

    private static IEnumerable<string> Hold(RewardHold hold, Party side, RuleReader reader) => hold switch
    {
        RewardHold.ForDays { Days: > 0 } of when reader.IsYou(side) =>
            [reader.T($"You can use it {Sentences.Days(of.Days, reader)} after that.")],
        RewardHold.ForDays { Days: > 0 } of =>
            [Sentences.Begin(reader.T($"{reader.Name(side)} can use it {Sentences.Days(of.Days, reader)} after that."))],
        RewardHold.UntilStage until when reader.IsYou(side) =>
            [reader.T($"You can use it {OccasionWords.OfHold(until.Stage, reader)}.")],
        RewardHold.UntilStage until =>
            [Sentences.Begin(reader.T($"{reader.Name(side)} can use it {OccasionWords.OfHold(until.Stage, reader)}."))],
        _ => [],
    };

    private static IEnumerable<string> Limits(RuleTerms terms, Party side, RuleReader reader)
    {
        var caps = terms.Caps;
        if (caps.PerAdvocate is { } often)
        {
            yield return side == Party.Advocate
                ? OfAdvocate(Often(often, caps.PerAdvocateDays, reader), reader)
                : OfFriends(AmountWords.Figure(often, reader.Culture), caps.PerAdvocateDays, reader);
        }

        if (caps.PerReferral is { } each && terms.Trigger is Trigger.Event && each > 1)
            yield return reader.T($"It is given {Sentences.Times(each, reader)} for one friend at most.");
        if (caps.Budget is not null)
            yield return reader.T("It is given for as long as the budget lasts.");
    }

    private static string OfAdvocate(string often, RuleReader reader) => reader.IsYou(Party.Advocate)
        ? reader.T($"You can get it {often} at most.")
        : Sentences.Begin(reader.T($"{reader.Advocate} can get it {often} at most."));

    private static string Often(int often, int? days, RuleReader reader) => days is { } within
        ? $"{Sentences.Times(often, reader)} {Sentences.InDays(within, reader)}"
        : Sentences.Times(often, reader);

    private static string OfFriends(string figure, int? days, RuleReader reader) => (reader.IsYou(Party.Advocate), days) switch
    {
        (true, { } within) => reader.T($"It is given for {figure} of your friends {Sentences.InDays(within, reader)} at most."),
        (true, null) => reader.T($"It is given for {figure} of your friends at most."),
        (false, { } within) =>
            reader.T($"It is given for {figure} of {reader.Advocate}’s friends {Sentences.InDays(within, reader)} at most."),
        (false, null) => reader.T($"It is given for {figure} of {reader.Advocate}’s friends at most."),
    };

    private static IEnumerable<string> Period(RuleTerms terms, RuleReader reader)
    {
        if (terms.To is { } to)
            yield return reader.T($"It ends after {DayWords.Of(to.AddTicks(-1), reader.TimeZone, reader.Culture)}.");
    }

    private static IEnumerable<string> Reversal(RuleTerms terms, RuleReader reader) =>
        terms.Trigger is Trigger.Event { Type: EventTypes.Purchase or EventTypes.SubscriptionStarted }
            or Trigger.ReferralStage { Stage: Stage.Won } or Trigger.NthReferral { Stage: Stage.Won }
        ? terms.Reversal switch
        {
            ReversalPolicy.Proportional => [reader.T("If something is returned, its share is taken back.")],
            ReversalPolicy.Full => [reader.T("If anything is returned, it is taken back.")],
            _ => (string[])[],
        }
        : [];
}
