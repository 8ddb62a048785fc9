using System.Globalization;
using Herald.Core.Amounts;
using Herald.Core.Referrals;

namespace Herald.Core.Rewards;

/// <summary>
/// Judges whether a rule pays for an occasion. Checks in this order, and the first that fails is the reason: the count of an nth
/// referral, the condition, the cap per advocate, the cap per referral, the budget. What was judged before stays judged.
/// </summary>
internal sealed class RuleJudge(JudgingFacts facts)
{
    private readonly List<(RuleHistory Rule, RuleUse.Occurrence Occurrence)> paidNow = [];
    private readonly Dictionary<(RuleHistory Rule, Unit Unit), long> givenNow = [];

    public Verdict Judge(RuleHistory rule, RuleHistory.Version version, Occasion occasion, Func<Gift, int,
        (long Gross, string Arithmetic)> size)
    {
        var known = facts.Verdicts.FirstOrDefault(verdict =>
            verdict.RuleId == rule.Id && verdict.Occasion == occasion.Key && verdict.AdvocateId == occasion.Advocate);
        return known is not null && known.IsOn(occasion, version) ? known.Of(occasion.ReferralId)
            : JudgeAnew(rule, version, occasion, size);
    }

    private Verdict JudgeAnew(RuleHistory rule, RuleHistory.Version version, Occasion occasion, Func<Gift, int,
        (long Gross, string Arithmetic)> size)
    {
        var ordinal = OrdinalOf(rule, version.Terms.Trigger, occasion);
        var reasons = new List<string>();
        var obstacle = NotTheNth(rule, version.Terms.Trigger, occasion, ordinal, reasons)
            ?? ConditionFails(version.Terms, occasion, reasons)
            ?? CapReached(rule, version.Terms.Caps, occasion, reasons)
            ?? BudgetSpent(rule, version.Terms, occasion, gift => size(gift, ordinal).Gross, reasons);
        if (obstacle is null)
            Note(rule, version.Terms, occasion, gift => size(gift, ordinal), reasons);
        return new()
        {
            ProgramId = facts.Program,
            RuleId = rule.Id,
            Occasion = occasion.Key,
            AdvocateId = occasion.Advocate,
            ReferralId = occasion.ReferralId,
            RuleVersion = version.Number,
            Cause = occasion.Cause.Reference,
            ValueAmount = occasion.Value?.Amount,
            ValueCurrency = occasion.Value?.Currency,
            OccurredAt = occasion.At,
            Met = obstacle is null,
            Code = obstacle ?? "met",
            Reasons = reasons,
            Ordinal = ordinal,
        };
    }

    // Stages are counted over the advocate's referrals, all else over the occasions that the rule has paid for.
    private int OrdinalOf(RuleHistory rule, Trigger trigger, Occasion occasion)
    {
        if (trigger is not (Trigger.ReferralStage or Trigger.NthReferral))
            return 1 + Paid(rule, occasion).Count(occurrence => occurrence.Advocate == occasion.Advocate);
        var others = facts.Standings.FirstOrDefault(standing => standing.Advocate == occasion.Advocate);
        return 1 + (others?.Reached.GetValueOrDefault((occasion as Occasion.OfReferral)?.Stage ?? Stage.Submitted) ?? 0);
    }

    // Referrals may be lost again, so that another becomes the nth: an advocate who has had the reward does not get it twice.
    private string? NotTheNth(RuleHistory rule, Trigger trigger, Occasion occasion, int ordinal, List<string> reasons)
    {
        if (trigger is not Trigger.NthReferral nth)
            return null;
        reasons.Add(string.Create(CultureInfo.InvariantCulture,
            $"It is the advocate's referral number {ordinal} at this stage; the rule pays for number {nth.N}."));
        if (ordinal != nth.N)
            return "not_the_nth";
        if (Paid(rule, occasion).All(paid => paid.Advocate != occasion.Advocate))
            return null;
        reasons.Add("The rule pays once for each advocate, and has.");
        return "paid_before";
    }

    private string? ConditionFails(RuleTerms terms, Occasion occasion, List<string> reasons)
    {
        if (terms.When is not { } condition)
            return null;
        var trace = condition.Trace(facts.Ask(occasion));
        reasons.AddRange(trace.Findings.Select(static finding => finding.Sentence));
        return trace.Holds ? null : "condition_not_met";
    }

    private string? CapReached(RuleHistory rule, Caps caps, Occasion occasion, List<string> reasons)
    {
        var paid = Paid(rule, occasion).ToArray();
        if (caps.PerAdvocate is { } perAdvocate)
        {
            // To both sides of the occasion: one that is reported late must not add to the days that follow it either.
            var count = paid.Count(occurrence => occurrence.Advocate == occasion.Advocate
                && (caps.PerAdvocateDays is not { } days || (occurrence.At - occasion.At).Duration() < TimeSpan.FromDays(days)));
            if (count >= perAdvocate)
            {
                reasons.Add(string.Create(CultureInfo.InvariantCulture,
                    $"The rule has paid this advocate {count} times, and may {perAdvocate} times")
                    + (caps.PerAdvocateDays is { } of ? string.Create(CultureInfo.InvariantCulture, $" in {of} days.") : "."));
                return "cap_per_advocate";
            }
        }

        if (caps.PerReferral is { } perReferral && occasion.ReferralId is { } referral
            && paid.Count(occurrence => occurrence.Referral == referral) >= perReferral)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"The rule may pay {perReferral} times for one referral, and has."));
            return "cap_per_referral";
        }

        return null;
    }

    private string? BudgetSpent(RuleHistory rule, RuleTerms terms, Occasion occasion, Func<Gift, long> size, List<string> reasons)
    {
        if (terms.Caps.Budget is not { } budget)
            return null;
        foreach (var group in terms.Give.OfType<Gift.Units>().GroupBy(static gift => gift.Unit))
        {
            var given = Given(rule, group.Key, occasion);
            if (given + group.Sum(size) <= budget)
                continue;
            reasons.Add($"The budget of {GiftSizes.Print(group.Key, budget)} would be overrun: "
                + $"{GiftSizes.Print(group.Key, given)} are given already.");
            return "budget_spent";
        }

        return null;
    }

    // A gift that comes to nothing leaves no earning behind; the verdict alone can tell why.
    private void Note(RuleHistory rule, RuleTerms terms, Occasion occasion, Func<Gift, (long Gross, string Arithmetic)> size,
        List<string> reasons)
    {
        paidNow.Add((rule, new(occasion.Key, occasion.Advocate, occasion.ReferralId, occasion.At)));
        foreach (var gift in terms.Give.OfType<Gift.Units>())
        {
            var (gross, arithmetic) = size(gift);
            givenNow[(rule, gift.Unit)] = givenNow.GetValueOrDefault((rule, gift.Unit)) + gross;
            if (gross == 0)
                reasons.Add($"The {gift.To.ToString().ToLowerInvariant()} gets no {gift.Unit}: {arithmetic}.");
        }
    }

    private IEnumerable<RuleUse.Occurrence> Paid(RuleHistory rule, Occasion occasion) =>
        (facts.Uses.FirstOrDefault(use => use.Rule == rule.Id)?.Paid ?? [])
            .Concat(paidNow.Where(paid => paid.Rule == rule).Select(static paid => paid.Occurrence))
            .DistinctBy(static occurrence => (occurrence.Occasion, occurrence.Advocate))
            .Where(occurrence => occurrence.Occasion != occasion.Key || occurrence.Advocate != occasion.Advocate);

    private long Given(RuleHistory rule, Unit unit, Occasion occasion)
    {
        var use = facts.Uses.FirstOrDefault(use => use.Rule == rule.Id);
        var own = $"{rule.Id}:{occasion.Key}:";
        return (use?.Given.GetValueOrDefault(unit) ?? 0) + givenNow.GetValueOrDefault((rule, unit))
            - (use?.Own
                .Where(held => held.Unit == unit && held.Key.StartsWith(own, StringComparison.Ordinal)).Sum(static held => held.Amount)
                ?? 0);
    }
}
