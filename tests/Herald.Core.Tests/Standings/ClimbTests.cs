using Herald.Core.Standings;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Standings;

public sealed class ClimbTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_rank_without_gains_is_the_one_of_the_scores_before(int seed)
    {
        var dice = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var count = dice.Next(1, 40);
            var before = Enumerable.Range(1, count).Select(number => (Number: number, Score: (long)dice.Next(0, 12))).ToList();
            var gains = before.Where(_ => dice.Next(3) == 0)
                .Select(one => new Standing(Numbered.Advocate(one.Number), dice.Next(1, 12), Noon)).ToList();
            var now = Ranking.Of(before.Select(one => Of(
                one.Number, one.Score + gains.Where(gain => gain.Advocate == Numbered.Advocate(one.Number)).Sum(static gain => gain.Score)))
                .Where(static standing => standing.Score > 0));
            var then = Ranking.Of(before.Where(static one => one.Score > 0).Select(static one => Of(one.Number, one.Score)));
            var gained = Ranking.Of(gains).Top(gains.Count);

            foreach (var (number, _) in before)
            {
                var advocate = Numbered.Advocate(number);
                now.RankWithout(advocate, gained).ShouldBe(then.Find(advocate)?.Rank, $"{number} of {count} in round {round}");
            }

            now.RanksWithout([.. before.Select(static one => Numbered.Advocate(one.Number))], gained)
                .ShouldBe(then.Top(count).ToDictionary(static one => one.Advocate, static one => one.Rank), ignoreOrder: true, $"{round}");
        }
    }

    private static Standing Of(int number, long score) => new(Numbered.Advocate(number), score, Noon);
}
