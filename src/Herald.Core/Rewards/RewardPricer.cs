using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards;

/// <summary>Goes through the occasions in order and lets each rule judge and give.</summary>
internal sealed class RewardPricer(PricingFacts facts)
{
    private readonly List<PricedGift> gifts = [];
    private readonly List<Verdict> verdicts = [];
    private readonly RuleJudge judge = new(facts);

    public Pricing Price()
    {
        foreach (var occasion in Occasions.Of(facts))
        {
            foreach (var rule in facts.Rules)
                Apply(rule, occasion);
        }

        return new(gifts, verdicts);
    }

    private void Apply(RuleHistory rule, Occasion occasion)
    {
        if (rule.For(occasion.At, occasion.Cause.ReceivedAt) is not { } version || !Looks(version.Terms.Trigger, occasion))
            return;
        if (!occasion.Stands && version.Terms.Reversal != ReversalPolicy.None)
            return;
        var verdict = judge.Judge(rule, version, occasion, (gift, ordinal) => SizeOf(gift, occasion, ordinal));
        verdicts.Add(verdict);
        if (!verdict.Met)
            return;
        for (var place = 0; place < version.Terms.Give.Count; place++)
            gifts.Add(Price(rule, version, version.Terms.Give[place], place, occasion, verdict.Ordinal));
    }

    private static bool Looks(Trigger trigger, Occasion occasion) => trigger switch
    {
        Trigger.ReferralStage at => occasion.Event is null && occasion.Stage == at.Stage,
        Trigger.NthReferral at => occasion.Event is null && occasion.Stage == at.Stage,
        Trigger.Event on => occasion.Event?.Type == on.Type,
        _ => false,
    };

    private PricedGift Price(RuleHistory rule, RuleHistory.Version version, Gift gift, int place, Occasion occasion, int ordinal)
    {
        var (gross, arithmetic) = SizeOf(gift, occasion, ordinal);
        var net = Remaining(gross, version.Terms.Reversal, occasion);
        var until = (version.Terms.Hold as RewardHold.UntilStage)?.Stage;
        var path = facts.Journey.Paths[occasion.Referral.Id];
        var stands = until is { } stage
            && (path.Find(stage) is not null || (version.Terms.Reversal == ReversalPolicy.None && path.HasReached(stage)));
        if (until is not null && !stands && path.HasEnded)
            (net, arithmetic) = (0, arithmetic + "; void, since the referral ended before the stage it waited for");
        else if (net != gross)
            arithmetic += $"; {PrintGift(gift, gross - net)} taken back for what was returned";
        var holder = HolderOf(gift, occasion);
        return new()
        {
            Key = $"{rule.Id}:{occasion.Key}:{place}:{(gift.To == Party.Friend ? "friend" : holder)}:v{version.Number}",
            Rule = rule.Id,
            RuleVersion = version.Number,
            Holder = holder,
            Unit = (gift as Gift.Units)?.Unit,
            Pool = (gift as Gift.Code)?.Pool,
            Gross = gross,
            Net = net,
            ReleasesAt = version.Terms.Hold is RewardHold.ForDays hold ? occasion.At.AddDays(hold.Days) : null,
            UntilStage = until,
            StageStands = stands,
            Occasion = occasion,
            Arithmetic = arithmetic,
        };
    }

    private Holder HolderOf(Gift gift, Occasion occasion) =>
        gift.To == Party.Advocate ? Holder.Of(occasion.Referral.AdvocateId) : Holder.Of(facts.Friend);

    private static long Remaining(long gross, ReversalPolicy reversal, Occasion occasion) => (reversal, occasion.Purchase) switch
    {
        (ReversalPolicy.None, _) or (_, null) => gross,
        (ReversalPolicy.Full, { Returned: > 0 } or { IsReturned: true }) => 0,
        (_, var purchase) => purchase.Remaining(gross),
    };

    private (long Gross, string Arithmetic) SizeOf(Gift gift, Occasion occasion, int ordinal) => gift switch
    {
        Gift.Units units => SizeOf(units, units.Size, occasion, ordinal),
        Gift.Code code => (1, $"one code of the pool {code.Pool}"),
        _ => (0, ""),
    };

    private (long Gross, string Arithmetic) SizeOf(Gift.Units gift, GiftSize size, Occasion occasion, int ordinal)
    {
        switch (size)
        {
            case GiftSize.Fixed of:
                return (of.Amount, Print(gift.Unit, of.Amount));
            case GiftSize.Share share:
                return ShareOf(gift.Unit, share, occasion.Value);
            case GiftSize.UpToTotal upTo:
                var given = gifts.Where(earlier => earlier.Unit == gift.Unit && earlier.Occasion.Referral.Id == occasion.Referral.Id
                    && earlier.Holder == HolderOf(gift, occasion)).Sum(static earlier => earlier.Gross);
                return (Math.Max(0, upTo.Total - given),
                    $"{Print(gift.Unit, upTo.Total)} in total, less {Print(gift.Unit, given)} already given for this referral");
            case GiftSize.Tiers tiers:
                return TierOf(gift, tiers, occasion, ordinal);
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

    private (long Gross, string Arithmetic) TierOf(Gift.Units gift, GiftSize.Tiers tiers, Occasion occasion, int ordinal)
    {
        var measure = tiers.By == TierBy.Count ? ordinal : occasion.Value?.Amount ?? 0;
        if (tiers.Steps.LastOrDefault(step => step.From <= measure) is not { } tier)
            return (0, $"nothing below the first tier, from {PrintFrom(gift, tiers, tiers.Steps[0], occasion)}");
        var (gross, arithmetic) = SizeOf(gift, tier.Size, occasion, ordinal);
        return (gross, $"tier from {PrintFrom(gift, tiers, tier, occasion)}: {arithmetic}");
    }

    // Steps by value count minor units: of the gift's currency, or for points of the occasion's.
    private static string PrintFrom(Gift.Units gift, GiftSize.Tiers tiers, Tier tier, Occasion occasion) => tiers.By == TierBy.Value
        && (gift.Unit.IsMoney(out var currency) ? currency : occasion.Value?.Currency) is { } known
            ? known.Print(tier.From)
            : tier.From.ToString("N0", CultureInfo.InvariantCulture);

    private static string PrintGift(Gift gift, long amount) =>
        gift is Gift.Units units ? Print(units.Unit, amount) : amount == 1 ? "one code" : $"{amount} codes";

    internal static string Print(Unit unit, long amount) => unit.IsMoney(out var currency)
        ? currency.Value.Print(amount)
        : amount.ToString("N0", CultureInfo.InvariantCulture) + " points";
}
