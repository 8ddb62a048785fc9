using System.Globalization;
using Herald.Core.Amounts;

namespace Herald.Core.Rewards;

/// <summary>How much a gift comes to on an occasion, with the arithmetic in words and numbers.</summary>
internal static class GiftSizes
{
    /// <summary>The size; <paramref name="given"/> tells what the occasion's referral has given of the same before.</summary>
    public static (long Gross, string Arithmetic) Of(Gift gift, Occasion occasion, int ordinal, Func<Gift.Units, long> given) => gift switch
    {
        Gift.Units units => Of(units, units.Size, occasion, ordinal, given),
        Gift.Code code => (1, $"one code of the pool {code.Pool}"),
        _ => (0, ""),
    };

    private static (long Gross, string Arithmetic) Of(
        Gift.Units gift, GiftSize size, Occasion occasion, int ordinal, Func<Gift.Units, long> given)
    {
        switch (size)
        {
            case GiftSize.Fixed of:
                return (of.Amount, Print(gift.Unit, of.Amount));
            case GiftSize.Share share:
                return ShareOf(gift.Unit, share, occasion.Value);
            case GiftSize.UpToTotal upTo:
                var before = given(gift);
                return (Math.Max(0, upTo.Total - before),
                    $"{Print(gift.Unit, upTo.Total)} in total, less {Print(gift.Unit, before)} already given for this referral");
            case GiftSize.Tiers tiers:
                return TierOf(gift, tiers, occasion, ordinal, given);
            default:
                return (0, "");
        }
    }

    private static (long Gross, string Arithmetic) ShareOf(Unit unit, GiftSize.Share share, Money? value)
    {
        if (value is not { } worth)
            return (0, "nothing, since nobody said what it is worth");
        if (unit.IsMoney(out var currency) && currency != worth.Currency)
            return (0, $"nothing, since the value is in {worth.Currency} and the gift in {currency}");
        var amount = (long)((Int128)worth.Amount * share.BasisPoints / 10_000);
        return (amount,
            string.Create(CultureInfo.InvariantCulture, $"{share.BasisPoints / 100m:0.##} % of {worth} = {Print(unit, amount)}"));
    }

    private static (long Gross, string Arithmetic) TierOf(
        Gift.Units gift, GiftSize.Tiers tiers, Occasion occasion, int ordinal, Func<Gift.Units, long> given)
    {
        var measure = tiers.By == TierBy.Count ? ordinal : occasion.Value?.Amount ?? 0;
        if (tiers.Steps.LastOrDefault(step => step.From <= measure) is not { } tier)
            return (0, $"nothing below the first tier, from {PrintFrom(gift, tiers, tiers.Steps[0], occasion)}");
        var (gross, arithmetic) = Of(gift, tier.Size, occasion, ordinal, given);
        return (gross, $"tier from {PrintFrom(gift, tiers, tier, occasion)}: {arithmetic}");
    }

    // Steps by value count minor units: of the gift's currency, or for points of the occasion's.
    private static string PrintFrom(Gift.Units gift, GiftSize.Tiers tiers, Tier tier, Occasion occasion) => tiers.By == TierBy.Value
        && (gift.Unit.IsMoney(out var currency) ? currency : occasion.Value?.Currency) is { } known
            ? known.Print(tier.From)
            : tier.From.ToString("N0", CultureInfo.InvariantCulture);

    public static string Print(Gift gift, long amount) =>
        gift is Gift.Units units ? Print(units.Unit, amount) : amount == 1 ? "one code" : $"{amount} codes";

    public static string Print(Unit unit, long amount) => unit.IsMoney(out var currency)
        ? currency.Value.Print(amount)
        : amount.ToString("N0", CultureInfo.InvariantCulture) + " points";
}
