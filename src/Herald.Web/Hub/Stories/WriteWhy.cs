using Herald.Core.Attribution;
using Herald.Core.Programs;
using Herald.Core.Rewards;
using Herald.Web.Attribution;
using Herald.Web.Hub.Words;

namespace Herald.Web.Hub.Stories;

/// <summary>Tells an advocate in the second person what the redacted explanation of his referral says.</summary>
/// <param name="member">Who reads it.</param>
/// <param name="friend">The friend's first name.</param>
/// <param name="rules">The rules with all their versions.</param>
internal sealed class WriteWhy(Member member, string friend, IReadOnlyList<RuleHistory> rules)
{
    // A friend who buys every week brings a decision each; what they say repeats.
    private const int WeighedMax = 12;

    public WhyText Of(ExplanationView explanation, bool withdrawn)
    {
        var own = explanation.Advocate is not null;
        var decisive = explanation.Decisions.FirstOrDefault(static made => made.Evidence is not null);
        return new(
            Sentence(own, withdrawn, decisive?.Evidence),
            own,
            [.. explanation.Decisions.SelectMany(Weighed).Distinct(StringComparer.Ordinal).Take(WeighedMax)],
            [.. explanation.Rewards.Where(static verdict => !verdict.Paid).Select(Unpaid).Distinct(StringComparer.Ordinal)]);
    }

    private string Sentence(bool own, bool withdrawn, Evidence? evidence) => (own, withdrawn) switch
    {
        (_, true) => "It no longer counts: what had opened it turned out to belong elsewhere.",
        (false, _) => $"It is not yours: somebody else brought {friend} to what was bought. One friend is credited once, to one member.",
        _ => evidence switch
        {
            Evidence.Code => $"It is yours: {friend} gave your code.",
            Evidence.Claim => $"It is yours: {member.Program.Name} named your referral itself.",
            Evidence.Click => $"It is yours: {friend} came over your link.",
            Evidence.Cookie => $"It is yours: the browser of {friend} remembered your link.",
            Evidence.Email => $"It is yours: {friend} used the e-mail address that you had given.",
            _ => $"It is yours: you named {friend}, and nothing that was bought points to anybody else.",
        },
    };

    private IEnumerable<string> Weighed(DecisionView made)
    {
        var day = member.Words.Day(made.ConvertedAt);
        foreach (var candidate in made.Candidates)
        {
            yield return candidate is { Evidence: { } evidence, Outcome: { } outcome }
                ? $"{day}: {Own(evidence, candidate.TouchedAt)} {Outcome(outcome, made)}."
                : $"{day}: something of another member was weighed too.";
        }
    }

    private string Own(Evidence evidence, DateTimeOffset? touchedAt)
    {
        var when = touchedAt is { } at ? $" of {member.Words.Day(at)}" : "";
        return evidence switch
        {
            Evidence.Code => "your code",
            Evidence.Claim => $"your referral, as {member.Program.Name} named it,",
            Evidence.Click => "the click on your link" + when,
            Evidence.Cookie => $"the click on your link{when}, which the browser remembered,",
            _ => "your referral" + when,
        };
    }

    private static string Outcome(Weighing outcome, DecisionView made) => outcome switch
    {
        Weighing.Chosen => "decided it",
        Weighing.Unknown => "is not known here",
        Weighing.SelfReferral => "looked like a referral of oneself",
        Weighing.AfterConversion => "came after what was bought",
        Weighing.OutsideWindow => $"was too long ago; {SpanWords.Count(made.WindowDays, "day")} count",
        Weighing.AlreadyCredited => "came after the credit had been given",
        Weighing.WeakerEvidence => "counted less than something else that was known",
        Weighing.FollowsConversion => "rests on what was bought before",
        _ => made.Model == AttributionModel.FirstTouch ? "was not the first, which counts here" : "was not the last, which counts here",
    };

    private string Unpaid(VerdictView verdict)
    {
        var terms = rules.FirstOrDefault(rule => rule.Id == verdict.Rule)?.Versions
            .FirstOrDefault(version => version.Number == verdict.RuleVersion)?.Terms;
        var cause = CauseWords.Of(terms?.Trigger, friend);
        return $"{member.Words.Day(verdict.OccurredAt)}: nothing {cause}. {verdict.Reasons.FirstOrDefault()}";
    }
}
