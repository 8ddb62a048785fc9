using Herald.Core.Amounts;
using Herald.Core.Conversions;
using Herald.Core.Languages;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards.Words;

/// <summary>What a gift is: "$100", "10% of what you pay", "100 points (250 points from the 5th friend on)".</summary>
internal static class GiftWords
{
    public static string Of(Gift gift, Trigger trigger, RuleReader reader) => gift switch
    {
        Gift.Units units => Of(units.Unit, units.Size, trigger, reader),
        _ => reader.T("a discount code"),
    };

    private static string Of(Unit unit, GiftSize size, Trigger trigger, RuleReader reader) => size switch
    {
        GiftSize.Fixed of => AmountWords.Of(unit, of.Amount, reader.Points, reader.Culture),
        GiftSize.Share share => ShareOf(unit, share, trigger, reader),
        GiftSize.UpToTotal upTo => reader.T($"{AmountWords.Of(unit, upTo.Total, reader.Points, reader.Culture)} in total"),
        GiftSize.Tiers tiers => Of([.. tiers.Steps.Select(step => Step(unit, tiers, step, trigger, reader))]),
        _ => "",
    };

    private static string Of(string[] steps) => steps.Length == 1 ? steps[0] : $"{steps[0]} ({string.Join(", ", steps[1..])})";

    private static string ShareOf(Unit unit, GiftSize.Share share, Trigger trigger, RuleReader reader) => unit.IsMoney(out _)
        ? $"{AmountWords.Percent(share.BasisPoints, reader.Culture)} {OfValue(trigger, reader)}"
        : reader.T($"{PointsFor(share, reader)} {reader.Points} for every {reader.Worth(reader.MinorUnits)} {OfValue(trigger, reader)}");

    /// <summary>A share in points counts minor units; people count whole ones.</summary>
    public static string PointsFor(GiftSize.Share share, RuleReader reader) =>
        AmountWords.Figure(share.BasisPoints * reader.MinorUnits / 10_000m, reader.Culture);

    private static string Step(Unit unit, GiftSize.Tiers tiers, Tier step, Trigger trigger, RuleReader reader)
    {
        var gift = Of(unit, step.Size, trigger, reader);
        if (tiers.By == TierBy.Count)
        {
            var nth = Ordinals.Of(reader.Culture, step.From);
            return (step.From <= 1, trigger is Trigger.Event or Trigger.ChallengeStage, reader.IsYou(Party.Advocate)) switch
            {
                (true, _, _) => gift,
                (_, true, true) => reader.T($"{gift} from your {nth} time on"),
                (_, true, false) => reader.T($"{gift} from {reader.Advocate}’s {nth} time on"),
                (_, false, true) => reader.T($"{gift} from your {nth} friend on"),
                (_, false, false) => reader.T($"{gift} from {reader.Advocate}’s {nth} friend on"),
            };
        }

        var from = unit.IsMoney(out var currency)
            ? AmountWords.Of(new Money(step.From, currency.Value), reader.Culture)
            : reader.Worth(step.From);
        return step.From <= 0 ? gift : reader.T($"{gift} from {from} on");
    }

    /// <summary>What the occasion is worth, said from where the reader stands.</summary>
    public static string Value(Trigger trigger, RuleReader reader) => trigger switch
    {
        Trigger.Event { Type: EventTypes.Purchase or EventTypes.SubscriptionStarted } =>
            reader.IsYou(Party.Friend) ? reader.T("what you pay") : reader.T($"what {reader.Friend} pays"),
        Trigger.Event => reader.T("its value"),
        _ => reader.IsYou(Party.Friend) ? reader.T("what you spend") : reader.T($"what {reader.Friend} spends"),
    };

    // The same as a part is taken from it; other languages bend it there.
    private static string OfValue(Trigger trigger, RuleReader reader) => trigger switch
    {
        Trigger.Event { Type: EventTypes.Purchase or EventTypes.SubscriptionStarted } =>
            reader.IsYou(Party.Friend) ? reader.T("of what you pay") : reader.T($"of what {reader.Friend} pays"),
        Trigger.Event => reader.T("of its value"),
        _ => reader.IsYou(Party.Friend) ? reader.T("of what you spend") : reader.T($"of what {reader.Friend} spends"),
    };
}
