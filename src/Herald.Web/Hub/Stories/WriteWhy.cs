using Herald.Core.Attribution;
using Herald.Core.Programs;
using Herald.Core.Rewards;
using Herald.Web.Attribution;
using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

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
        (_, true) => T("It no longer counts: what had opened it turned out to belong elsewhere."),
        (false, _) => T($"It is not yours: somebody else brought {friend} to what was bought. One friend is credited once, to one member."),
        _ => evidence switch
        {
            Evidence.Code => T($"It is yours: {friend} gave your code."),
            Evidence.Claim => T($"It is yours: {member.Program.Name} named your referral itself."),
            Evidence.Click => T($"It is yours: {friend} came over your link."),
            Evidence.Cookie => T($"It is yours: the browser of {friend} remembered your link."),
            Evidence.Email => T($"It is yours: {friend} used the e-mail address that you had given."),
            _ => T($"It is yours: you named {friend}, and nothing that was bought points to anybody else."),
        },
    };

    private IEnumerable<string> Weighed(DecisionView made)
    {
        var day = member.Words.Day(made.ConvertedAt);
        foreach (var candidate in made.Candidates)
        {
            yield return candidate is { Evidence: { } evidence, Outcome: { } outcome }
                ? T($"{day}: {Own(evidence, candidate.TouchedAt)} {Outcome(outcome, made)}.")
                : T($"{day}: something of another member was weighed too.");
        }
    }

    // The subject of a sentence whose predicate is the outcome.
    private string Own(Evidence evidence, DateTimeOffset? touchedAt) => (evidence, touchedAt) switch
    {
        (Evidence.Code, _) => T("your code"),
        (Evidence.Claim, _) => T($"your referral, as {member.Program.Name} named it,"),
        (Evidence.Click, { } at) => T($"the click on your link of {member.Words.Day(at)}"),
        (Evidence.Click, _) => T("the click on your link"),
        (Evidence.Cookie, { } at) => T($"the click on your link of {member.Words.Day(at)}, which the browser remembered,"),
        (Evidence.Cookie, _) => T("the click on your link, which the browser remembered,"),
        (_, { } at) => T($"your referral of {member.Words.Day(at)}"),
        _ => T("your referral"),
    };

    private static string Outcome(Weighing outcome, DecisionView made) => outcome switch
    {
        Weighing.Chosen => T("decided it"),
        Weighing.Unknown => T("is not known here"),
        Weighing.SelfReferral => T("looked like a referral of oneself"),
        Weighing.AfterConversion => T("came after what was bought"),
        Weighing.OutsideWindow => T(
            made.WindowDays,
            $"was too long ago; one day count",
            $"was too long ago; {SpanWords.Number(made.WindowDays)} days count"),
        Weighing.AlreadyCredited => T("came after the credit had been given"),
        Weighing.WeakerEvidence => T("counted less than something else that was known"),
        Weighing.FollowsConversion => T("rests on what was bought before"),
        _ => T(made.Model == AttributionModel.FirstTouch
            ? "was not the first, which counts here" : "was not the last, which counts here"),
    };

    private string Unpaid(VerdictView verdict)
    {
        var terms = rules.FirstOrDefault(rule => rule.Id == verdict.Rule)?.Versions
            .FirstOrDefault(version => version.Number == verdict.RuleVersion)?.Terms;
        var cause = CauseWords.Of(terms?.Trigger, friend);
        return T($"{member.Words.Day(verdict.OccurredAt)}: nothing {cause}. {Because(verdict.Code)}");
    }

    // What the explanation says of its code to programs, in his language.
    private static string Because(string code) => code switch
    {
        "not_the_nth" or "paid_before" => T("The rule pays once, for a certain number of referrals."),
        "condition_not_met" => T("The rule's conditions do not hold for this."),
        "budget_spent" => T("The rule's budget is spent."),
        _ => T("The rule has paid as often as it may."),
    };
}
