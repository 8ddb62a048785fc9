using Herald.Core.Nominations;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Nominations;

public sealed class RankNomineesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void All_that_speaks_for_somebody_comes_to_a_hundred()
    {
        var best = One(1) with
        {
            Satisfaction = 10,
            AnsweredAt = Now.AddDays(-3),
            Bought = 5_000,
            Submitted = 4,
            Qualified = 3,
            Won = 2,
            IsLookedFor = true,
            Years = 5,
        };

        var nominee = Rank(best).ShouldHaveSingleItem();

        nominee.Score.ShouldBe(100);
        nominee.Reasons.ShouldBe([
            new(NominationReasonKind.Satisfaction, 30), new(NominationReasonKind.Revenue, 25), new(NominationReasonKind.Referrals, 25),
            new(NominationReasonKind.Audience, 12), new(NominationReasonKind.Tenure, 8),
        ]);
    }

    [Theory]
    [InlineData(10, 1, 30)]
    [InlineData(9, 364, 25)]
    [InlineData(9, 365, 12)]
    [InlineData(8, 1, 10)]
    [InlineData(7, 1, 5)]
    [InlineData(6, 1, -60)]
    [InlineData(0, 400, -30)]
    public void Satisfaction_counts_half_after_a_year_and_who_would_not_recommend_goes_down(int score, int days, int points) =>
        Rank(One(1) with { Satisfaction = score, AnsweredAt = Now.AddDays(-days) })[0].Reasons
            .ShouldBe([new(NominationReasonKind.Satisfaction, points)]);

    [Fact]
    public void Revenue_counts_by_how_many_one_stands_above_of_those_who_have_any()
    {
        var ranked = Rank(
            One(1) with { Bought = 100 }, One(2) with { Brought = 1_000_000_000 }, One(3) with { Bought = 100, Brought = 100 },
            One(4) with { Bought = 150 }, One(5), One(6) with { Bought = -50 });

        ranked.Select(static one => (one.Facts.Advocate, one.Score)).ShouldBe([
            (Numbered.Advocate(2), 25), (Numbered.Advocate(3), 19), (Numbered.Advocate(4), 13), (Numbered.Advocate(1), 7),
            (Numbered.Advocate(5), 0), (Numbered.Advocate(6), 0),
        ]);
    }

    [Theory]
    [InlineData(1, 0, 0, 2)]
    [InlineData(2, 1, 0, 8)]
    [InlineData(1, 1, 1, 15)]
    [InlineData(90, 0, 0, 25)]
    public void Referrals_count_by_how_far_they_came(int submitted, int qualified, int won, int points) =>
        Rank(One(1) with { Submitted = submitted, Qualified = qualified, Won = won })[0].Score.ShouldBe(points);

    [Theory]
    [InlineData(null, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 4)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    public void Years_as_a_customer_count(int? years, int points) => Rank(One(1) with { Years = years })[0].Score.ShouldBe(points);

    [Fact]
    public void Who_was_invited_lately_and_did_not_come_waits()
    {
        Rank(One(1) with { InvitedAt = Now.AddDays(-89) })[0].Reasons.ShouldBe([new(NominationReasonKind.InvitedBefore, -20)]);
        Rank(One(1) with { InvitedAt = Now.AddDays(-90) })[0].Reasons.ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_known_the_score_is_the_sum_the_order_is_fixed_and_more_of_what_speaks_for_somebody_never_lowers_him()
    {
        var random = new Random(58);
        for (var time = 0; time < 300; time++)
        {
            var people = Enumerable.Range(1, random.Next(1, 30)).Select(at => Made(at, random)).ToList();
            var ranked = RankNominees.Of(people, Now);

            ranked.Select(static one => one.Score).ShouldBeInOrder(SortDirection.Descending);
            ranked.ShouldAllBe(static one => one.Score == one.Reasons.Sum(reason => reason.Points) && one.Score <= 100);
            RankNominees.Of([.. people.OrderBy(_ => random.Next())], Now).Select(static one => one.Facts.Advocate)
                .ShouldBe(ranked.Select(static one => one.Facts.Advocate));
            var chosen = people[random.Next(people.Count)];
            var better = chosen with { Bought = chosen.Bought + 10, Won = chosen.Won + 1, IsLookedFor = true };
            ScoreIn(RankNominees.Of([.. people.Select(one => one == chosen ? better : one)], Now), chosen)
                .ShouldBeGreaterThanOrEqualTo(ScoreIn(ranked, chosen));
        }
    }

    private static int ScoreIn(IReadOnlyList<Nominee> ranked, NomineeFacts of) =>
        ranked.Single(one => one.Facts.Advocate == of.Advocate).Score;

    private static NomineeFacts Made(int at, Random random) => One(at) with
    {
        Satisfaction = random.Next(3) == 0 ? null : random.Next(11),
        AnsweredAt = Now.AddDays(-random.Next(800)),
        Bought = random.Next(3) == 0 ? 0 : random.Next(1_000),
        Brought = random.Next(3) == 0 ? random.Next(1_000) : 0,
        Submitted = random.Next(5),
        Won = random.Next(2),
        IsLookedFor = random.Next(2) == 0,
        Years = random.Next(2) == 0 ? null : random.Next(9),
        InvitedAt = random.Next(4) == 0 ? Now.AddDays(-random.Next(200)) : null,
    };

    private static NomineeFacts One(int at) => new() { Advocate = Numbered.Advocate(at) };

    private static IReadOnlyList<Nominee> Rank(params IReadOnlyList<NomineeFacts> people) => RankNominees.Of(people, Now);
}
