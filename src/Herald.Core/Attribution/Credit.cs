using System.Globalization;
using Herald.Core.Programs;

namespace Herald.Core.Attribution;

/// <summary>
/// Decides which advocate a conversion belongs to. The friend's standing credit comes first: one friend, one credit. Otherwise the
/// strongest evidence decides, and among touches of equal evidence the program's model. The same case always gives the same decision.
/// </summary>
public static class Credit
{
    /// <summary>Weighs all candidates of a case.</summary>
    public static CreditDecision Decide(CreditCase credit)
    {
        var chosen = credit.Standing is null ? Choose(credit) : null;
        var weighed = credit.Candidates.Select(candidate => Weigh(credit, candidate, chosen)).ToArray();
        if (credit.Standing is { } standing)
            return new(standing.Advocate, standing.Referral, null,
                "The friend was credited to this advocate at an earlier conversion; one friend has one credit.", weighed);
        if (chosen is null)
        {
            return new(null, null, null, weighed.Length == 0
                ? "Nothing ties this conversion to an advocate: no code, claim, click, cookie or submitted referral."
                : "Nobody is credited: none of the candidates may be.", weighed);
        }

        return new(chosen.Advocate, chosen.Referral, chosen.Evidence, ReasonFor(chosen), weighed);
    }

    private static Candidate? Choose(CreditCase credit)
    {
        var eligible = credit.Candidates.Where(candidate => ObstacleTo(credit, candidate) is null).ToArray();
        if (eligible.Length == 0)
            return null;
        var strongest = eligible.Min(static candidate => candidate.Evidence);
        var touches = eligible.Where(candidate => candidate.Evidence == strongest)
            .OrderBy(static candidate => candidate.TouchedAt)
            // Submissions of one instant, as imports have them by the day, got their references by their arrival, which decides nothing.
            .ThenBy(static candidate => candidate.Evidence == Evidence.Email ? candidate.Advocate : null)
            .ThenBy(static candidate => candidate.Reference, StringComparer.Ordinal);
        return credit.Policy.Model == AttributionModel.FirstTouch ? touches.First() : touches.Last();
    }

    private static WeighedCandidate Weigh(CreditCase credit, Candidate candidate, Candidate? chosen)
    {
        if (ReferenceEquals(candidate, chosen))
            return new(candidate, Weighing.Chosen, ReasonFor(candidate));
        if (ObstacleTo(credit, candidate) is { } obstacle)
            return new(candidate, obstacle, ReasonAgainst(obstacle, candidate, credit.Policy));
        var outweighed = chosen is null ? Weighing.AlreadyCredited
            : candidate.Evidence > chosen.Evidence ? Weighing.WeakerEvidence
            : Weighing.OtherTouch;
        return new(candidate, outweighed, ReasonAgainst(outweighed, candidate, credit.Policy));
    }

    // The order of these checks is part of the contract: the first that fails is the reason that is told.
    private static Weighing? ObstacleTo(CreditCase credit, Candidate candidate)
    {
        if (candidate.FollowsConversion)
            return Weighing.FollowsConversion;
        if (candidate.Advocate is null)
            return Weighing.Unknown;
        if (candidate.SelfSignals.Count > 0)
            return Weighing.SelfReferral;
        // What the conversion itself carries came before it, whatever the clocks say.
        if (candidate.Evidence == Evidence.Email && candidate.TouchedAt > credit.ConvertedAt)
            return Weighing.AfterConversion;
        var windowed = candidate.Evidence is Evidence.Click or Evidence.Cookie or Evidence.Email;
        var tooOld = credit.ConvertedAt - candidate.TouchedAt > TimeSpan.FromDays(credit.Policy.WindowDays);
        return windowed && tooOld ? Weighing.OutsideWindow : null;
    }

    private static string ReasonFor(Candidate candidate) => candidate.Evidence switch
    {
        Evidence.Reassignment => $"Staff gave the friend to this advocate by the reassignment {candidate.Reference}.",
        Evidence.Code => $"The friend gave the code {candidate.Reference}.",
        Evidence.Claim => $"The conversion was reported for the referral {candidate.Reference}.",
        Evidence.Click => $"The conversion carries the click {candidate.Reference} on the advocate's link.",
        Evidence.Cookie => $"The first-party cookie held the click {candidate.Reference} on the advocate's link.",
        _ => $"The advocate had submitted the referral {candidate.Reference} with this friend's address.",
    };

    private static string ReasonAgainst(Weighing weighing, Candidate candidate, AttributionPolicy policy) => weighing switch
    {
        Weighing.Unknown => $"{candidate.Reference} is not known in this program.",
        Weighing.SelfReferral => $"The friend seems to be the advocate himself: {string.Join(", ", candidate.SelfSignals)}.",
        Weighing.FollowsConversion => $"A conversion opened the referral {candidate.Reference}; the evidence of that conversion decides.",
        Weighing.AfterConversion => "The touch came after the conversion.",
        Weighing.OutsideWindow =>
            string.Create(CultureInfo.InvariantCulture, $"The touch is older than the window of {policy.WindowDays} days."),
        Weighing.AlreadyCredited => "The friend's credit belongs to an advocate since an earlier conversion.",
        Weighing.WeakerEvidence => "Another candidate has stronger evidence.",
        _ => policy.Model == AttributionModel.FirstTouch ? "The program credits the first touch." : "The program credits the last touch.",
    };
}
