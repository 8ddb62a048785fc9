using Herald.Core.Satisfaction;

namespace Herald.Core.Nominations;

/// <summary>
/// Ranks people who may be invited next, by a sum that anybody can check: each reason says what it adds. The same facts always give the
/// same ranks.
/// </summary>
public static class RankNominees
{
    private const int RevenueMax = 25;
    private const int ReferralsMax = 25;
    private const int AudiencePoints = 12;
    private const int InvitedPoints = -20;
    private const int YearsLong = 3;

    // Who was content a year ago may be so no more, or be so by now.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(365);

    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    /// <summary>The best first; who are alike stand in the order of their ids.</summary>
    /// <param name="people">Those who are looked at.</param>
    /// <param name="now">The moment of it.</param>
    public static IReadOnlyList<Nominee> Of(IReadOnlyList<NomineeFacts> people, DateTimeOffset now)
    {
        var worths = people.Select(WorthOf).Where(static worth => worth > 0).ToList();
        return [.. people.Select(one => Of(one, worths, now))
            .OrderByDescending(static one => one.Score).ThenBy(static one => one.Facts.Advocate)];
    }

    private static Nominee Of(NomineeFacts one, List<long> worths, DateTimeOffset now)
    {
        var reasons = new (NominationReasonKind Kind, int Points)[]
        {
            (NominationReasonKind.Satisfaction, SatisfactionOf(one, now)),
            (NominationReasonKind.Revenue, RevenueOf(WorthOf(one), worths)),
            (NominationReasonKind.Referrals, Math.Min(ReferralsMax, (2 * one.Submitted) + (4 * one.Qualified) + (9 * one.Won))),
            (NominationReasonKind.Audience, one.IsLookedFor ? AudiencePoints : 0),
            (NominationReasonKind.Tenure, one.Years switch { null or 0 => 0, < YearsLong => 4, _ => 8 }),
            (NominationReasonKind.InvitedBefore, one.InvitedAt is { } at && now - at < Lately ? InvitedPoints : 0),
        };
        return new(one, [.. reasons.Where(static reason => reason.Points != 0).OrderByDescending(static reason => reason.Points)
            .Select(static reason => new NominationReason(reason.Kind, reason.Points))]);
    }

    private static long WorthOf(NomineeFacts one) => Math.Max(0, one.Bought) + Math.Max(0, one.Brought);

    private static int SatisfactionOf(NomineeFacts one, DateTimeOffset now)
    {
        if (one is not { Satisfaction: { } score, AnsweredAt: { } at })
            return 0;
        var points = SatisfactionScore.GroupOf(score) switch
        {
            SatisfactionGroup.Promoter => score == SatisfactionScore.Highest ? 30 : 25,
            SatisfactionGroup.Passive => score == SatisfactionScore.PromoterMin - 1 ? 10 : 5,
            _ => -60,
        };
        return now - at < Fresh ? points : points / 2;
    }

    // By how many he stands above, so that one very large customer does not make all others look like nothing.
    private static int RevenueOf(long worth, List<long> worths) =>
        worth == 0 ? 0 : (int)Math.Ceiling((double)RevenueMax * worths.Count(other => other <= worth) / worths.Count);
}
