using System.Diagnostics;
using Herald.Core.Challenges;
using Herald.Core.Statistics;
using Herald.Core.Trials;
using Herald.Web.Ui.Words;

namespace Herald.Web.Challenges.Trials;

/// <summary>Puts what was counted of a trial into the view that API and console show.</summary>
internal static class WriteTrial
{
    public static TrialView Run(
        Challenge challenge, ChallengeTerms terms, int size, IReadOnlyList<TrialArm> arms,
        IReadOnlyDictionary<string, TrialTotals> totals, IReadOnlyDictionary<string, long>? clicks)
    {
        var verdict = CompareArms.Of(arms, size);
        return new()
        {
            Challenge = challenge.Id,
            Since = challenge.TriedFrom,
            Size = size,
            Variants =
            [
                .. arms.Select(arm => VariantOf(
                    arm, terms.InWordsOf(arm.Key).Name, totals.GetValueOrDefault(arm.Key, new(0, 0, 0)),
                    clicks is null ? null : clicks.GetValueOrDefault(arm.Key),
                    arm.Key == ChallengeVariant.Own || verdict is TrialVerdict.TooFewSeen ? null
                        : CompareArms.Difference(arm, arms[0], arms.Count))),
            ],
            Verdict = Said(verdict),
        };
    }

    private static TrialView.Variant VariantOf(TrialArm arm, string name, TrialTotals totals, long? clicks, Interval? difference) => new()
    {
        Key = arm.Key,
        Name = name,
        Seen = totals.Seen,
        Begun = totals.Begun,
        BegunShare = ShareOf(totals.Begun, totals.Seen),
        Completed = totals.Completed,
        CompletedShare = ShareOf(totals.Completed, totals.Seen),
        Clicks = clicks,
        Compared = new(arm.Seen, arm.Begun),
        Difference = difference is { } span ? new(Rounded(span.Low), Rounded(span.High)) : null,
    };

    private static TrialView.Share? ShareOf(int hits, int of)
    {
        if (of == 0)
            return null;
        var interval = ShareInterval.Of(hits, of);
        return new(Rounded((double)hits / of), Rounded(interval.Low), Rounded(interval.High));
    }

    private static double Rounded(double share) => Math.Round(share, 4);

    private static TrialView.Said Said(TrialVerdict verdict) => verdict switch
    {
        TrialVerdict.TooFewSeen few => new(
            "too_few_seen", null, [],
            $"Too early to tell: {MoneyText.Whole(few.Seen)} of {MoneyText.Whole(few.Needed)} have seen {LetterOf(few.Key)} and had a week "
            + "since."),
        TrialVerdict.TooFewBegun few => new(
            "too_few_begun", null, [],
            $"Nothing can be said: of all who are compared {MoneyText.Whole(few.Begun)} began, and {MoneyText.Whole(few.Needed)} are "
            + "needed."),
        TrialVerdict.NoDifference => new(
            "no_difference", null, [], "No difference that chance alone would not bring. Keep the one that you like best."),
        TrialVerdict.Clear { Best: { } best, Behind: var behind } => new(
            "best", best, behind, $"{LetterOf(best)} is ahead: clearly more began who saw it first than of every other."),
        TrialVerdict.Clear { Behind: var behind } => new(
            "behind", null, behind,
            $"{string.Join(" and ", behind.Select(LetterOf))} {(behind.Count == 1 ? "is" : "are")} clearly behind another; between the "
            + "rest nothing can be said."),
        _ => throw new UnreachableException(),
    };

    /// <summary>What people call a variant: its letter.</summary>
    public static string LetterOf(string key) => key.ToUpperInvariant();
}
