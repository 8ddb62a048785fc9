using Herald.Core.Amounts;
using Herald.Core.Ledger;
using Herald.Core.Rewards;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;
using Herald.Web.Ui.Words;

namespace Herald.Web.Rewards.Pages;

/// <summary>Reads one gift of a form.</summary>
internal static class ReadGift
{
    public static GiftInput From(GiftForm form, string field, ProgramMeasures measures, Faults faults)
    {
        var gift = new GiftInput
        {
            To = form.To switch { "advocate" => Party.Advocate, "friend" => Party.Friend, _ => null },
            Kind = form.Kind,
        };
        if (form.Kind == GiftForm.Code)
            return gift with { Pool = form.Pool };
        var currency = form.IsMoney ? CurrencyOf(form.Currency, field, faults) : null;
        gift = gift with { Currency = currency };
        return form.Size switch
        {
            GiftForm.Share => gift with { BasisPoints = Needed(faults, field + ".percent", form.Percent, FormNumber.BasisPoints) },
            GiftForm.UpToTotal => gift with { UpToTotal = NeededAmount(faults, field + ".total", form.Total, currency) },
            GiftForm.Tiered => Tiers(gift, form, field, measures, faults),
            _ => gift with { Amount = NeededAmount(faults, field + ".amount", form.Amount, currency) },
        };
    }

    private static Currency? CurrencyOf(string? code, string field, Faults faults)
    {
        if (Currency.TryFind(code?.ToUpperInvariant(), out var currency))
            return currency;
        faults.Add(field + ".currency", "Write a currency as ISO 4217 does, such as USD or EUR.");
        return null;
    }

    private static GiftInput Tiers(GiftInput gift, GiftForm form, string field, ProgramMeasures measures, Faults faults)
    {
        var byValue = form.By == "value";
        if (form.Tiers.Count == 0)
            faults.Add(field + ".tiers", "Add a tier.");
        return gift with
        {
            By = byValue ? TierBy.Value : TierBy.Count,
            Tiers =
            [
                .. form.Tiers.Select((tier, at) => Tier(
                    tier, $"{field}.tiers.{at}", byValue ? gift.Currency ?? measures.Currency : null, gift.Currency, faults)),
            ],
        };
    }

    private static TierInput Tier(TierForm tier, string field, Currency? counted, Currency? given, Faults faults)
    {
        if ((tier.Amount is null) == (tier.Percent is null))
            faults.Add(field + ".amount", "Each tier gives an amount or a percentage: fill in one of them.");
        return new()
        {
            From = NeededAmount(faults, field + ".from", tier.From, counted),
            Amount = FormNumber.Amount(faults, field + ".amount", tier.Amount, given),
            BasisPoints = FormNumber.BasisPoints(faults, field + ".percent", tier.Percent),
        };
    }

    private static long? NeededAmount(Faults faults, string field, string? text, Currency? currency) =>
        Needed(faults, field, text, (noted, name, typed) => FormNumber.Amount(noted, name, typed, currency));

    private static T? Needed<T>(Faults faults, string field, string? text, Func<Faults, string, string?, T?> read)
        where T : struct
    {
        if (text is null)
            faults.Add(field, Checks.Needed);
        return read(faults, field, text);
    }
}
