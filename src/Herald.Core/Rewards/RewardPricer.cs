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

    private void Apply(RuleHistory rule, Occasion.OfReferral occasion)
    {
        if (rule.For(occasion) is not { } version
            || !Looks(version.Terms.Trigger, occasion) || version.Terms.Give.Count == 0)
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

    private static bool Looks(Trigger trigger, Occasion.OfReferral occasion) => trigger switch
    {
        Trigger.ReferralStage at => occasion.Event is null && occasion.Stage == at.Stage,
        Trigger.NthReferral at => occasion.Event is null && occasion.Stage == at.Stage,
        Trigger.Event on => occasion.Event?.Type == on.Type,
        _ => false,
    };

    private PricedGift Price(
        RuleHistory rule, RuleHistory.Version version, Gift gift, int place, Occasion.OfReferral occasion, int ordinal)
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
            arithmetic += $"; {GiftSizes.Print(gift, gross - net)} taken back for what was returned";
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

    private Holder HolderOf(Gift gift, Occasion.OfReferral occasion) =>
        gift.To == Party.Advocate ? Holder.Of(occasion.Advocate) : Holder.Of(facts.Friend);

    private static long Remaining(long gross, ReversalPolicy reversal, Occasion.OfReferral occasion) => (reversal, occasion.Purchase) switch
    {
        (ReversalPolicy.None, _) or (_, null) => gross,
        (ReversalPolicy.Full, { Returned: > 0 } or { IsReturned: true }) => 0,
        (_, var purchase) => purchase.Remaining(gross),
    };

    private (long Gross, string Arithmetic) SizeOf(Gift gift, Occasion.OfReferral occasion, int ordinal) =>
        GiftSizes.Of(gift, occasion, ordinal, units => gifts.Where(earlier => earlier.Unit == units.Unit
            && earlier.Occasion.ReferralId == occasion.Referral.Id && earlier.Holder == HolderOf(units, occasion))
            .Sum(static earlier => earlier.Gross));
}
