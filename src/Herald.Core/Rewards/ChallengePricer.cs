using Herald.Core.Amounts;
using Herald.Core.Ledger;

namespace Herald.Core.Rewards;

/// <summary>Lets each rule judge the stages of challenges that an advocate is done with, and give.</summary>
internal sealed class ChallengePricer(ChallengeFacts facts)
{
    // What is paid for all of them together is numbered before the first.
    private const int FirstStage = 1;

    private readonly List<PricedGift> gifts = [];
    private readonly List<Verdict> verdicts = [];
    private readonly RuleJudge judge = new(facts);

    public Pricing Price()
    {
        foreach (var occasion in facts.Occasions)
        {
            foreach (var rule in facts.Rules)
                Apply(rule, occasion);
        }

        return new(gifts, verdicts);
    }

    private void Apply(RuleHistory rule, Occasion.OfChallenge occasion)
    {
        if (rule.For(occasion) is not { } version || !Looks(version.Terms.Trigger, occasion) || version.Terms.Give.Count == 0)
            return;
        var verdict = judge.Judge(rule, version, occasion, (gift, ordinal) => SizeOf(gift, occasion, ordinal));
        verdicts.Add(verdict);
        if (!verdict.Met)
            return;
        for (var place = 0; place < version.Terms.Give.Count; place++)
            gifts.Add(Price(rule, version, version.Terms.Give[place], place, occasion, verdict.Ordinal));
    }

    private static bool Looks(Trigger trigger, Occasion.OfChallenge occasion) => trigger is Trigger.ChallengeStage on
        && on.Challenge == occasion.Challenge && (on.Stage ?? Math.Max(occasion.Number, FirstStage)) == occasion.Number;

    private PricedGift Price(
        RuleHistory rule, RuleHistory.Version version, Gift gift, int place, Occasion.OfChallenge occasion, int ordinal)
    {
        var (gross, arithmetic) = SizeOf(gift, occasion, ordinal);
        var holder = Holder.Of(occasion.Advocate);
        return new()
        {
            Key = $"{rule.Id}:{occasion.Key}:{place}:{holder}:v{version.Number}",
            Rule = rule.Id,
            RuleVersion = version.Number,
            Holder = holder,
            Unit = (gift as Gift.Units)?.Unit,
            Pool = (gift as Gift.Code)?.Pool,
            Gross = gross,
            Net = gross,
            ReleasesAt = version.Terms.Hold is RewardHold.ForDays hold ? occasion.At.AddDays(hold.Days) : null,
            UntilStage = null,
            StageStands = false,
            Occasion = occasion,
            Arithmetic = arithmetic,
        };
    }

    // A bonus raises points alone: it was said of them, and money has a budget of somebody else's.
    private (long Gross, string Arithmetic) SizeOf(Gift gift, Occasion.OfChallenge occasion, int ordinal)
    {
        var (gross, arithmetic) = GiftSizes.Of(gift, occasion, ordinal, static _ => 0);
        if (gift is not Gift.Units { Unit: var unit } || unit != Unit.Points || gross == 0 || facts.Bonus(occasion) is not { } bonus)
            return (gross, arithmetic);
        var raised = bonus.Raise(gross);
        return (raised, $"{arithmetic} {bonus.Factor} (“{bonus.Name}”) = {GiftSizes.Print(unit, raised)}");
    }
}
