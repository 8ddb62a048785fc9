using System.Globalization;
using Herald.Core.Ledger;
using Herald.Core.Rewards.Words;

namespace Herald.Core.Rewards.Examples;

/// <summary>What one side gets in an example.</summary>
/// <param name="To">Which side.</param>
/// <param name="Sentence">"Ana gets 100 points, pending until 5 December 2026."</param>
/// <param name="Arithmetic">How the amount came about, in words and numbers; null where there was nothing to reckon.</param>
public sealed record ExampleGain(Party To, string Sentence, string? Arithmetic)
{
    internal static ExampleGain Of(PricedGift gift, RuleReader reader)
    {
        var side = gift.Holder.Party;
        var gets = reader.Does(side, "get", "gets");
        var sentence = gift.Net == 0 ? $"{gets} nothing: {gift.Arithmetic}." : $"{gets} {What(gift, reader)}{Wait(gift, side, reader)}.";
        return new(side, Sentences.Begin(sentence), gift.Net == 0 || IsPlain(gift) ? null : gift.Arithmetic);
    }

    private static bool IsPlain(PricedGift gift) => gift.Unit is not { } unit || gift.Arithmetic == (unit.IsMoney(out var currency)
        ? currency.Value.Print(gift.Net)
        : string.Create(CultureInfo.InvariantCulture, $"{gift.Net:N0} points"));

    private static string What(PricedGift gift, RuleReader reader) => gift.Unit is { } unit
        ? AmountWords.Of(unit, gift.Net, reader.Points)
        : $"a discount code of the pool “{gift.Pool}”";

    private static string Wait(PricedGift gift, Party side, RuleReader reader)
    {
        if (gift.IsReleased(gift.Occasion.At))
            return ", at once";
        return gift.ReleasesAt is { } until
            ? $", pending until {DayWords.Of(until, reader.TimeZone)}"
            : $", pending; {reader.Name(side)} can use it {RuleWords.HoldOf(gift.UntilStage!.Value, reader)}";
    }
}
