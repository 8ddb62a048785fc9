using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Ids;
using Herald.Core.Standings;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Standings;

/// <summary>Whatever is set and removed in whatever order, the ranking says what sorting all of them would say.</summary>
public sealed class RankingPropertyTests
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_261_122, 4_711);
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_step_agrees_with_sorting() =>
        Check.One(Few, Prop.ForAll(Arb.From(Step(12, 4).ListOf()), static steps =>
        {
            var (ranking, naive) = (new Ranking(), new Dictionary<AdvocateId, Standing>());
            foreach (var step in steps)
            {
                Take(step, ranking, naive);
                Agree(ranking, naive);
            }
        }));

    [Fact]
    public void Many_blocks_that_split_and_join_agree_with_sorting()
    {
        var dice = new Random(4_711);
        var (ranking, naive) = (new Ranking(), new Dictionary<AdvocateId, Standing>());
        // It grows to thousands, churns, and shrinks to nothing: through every way of the blocks.
        foreach (var (steps, removals) in new[] { (9_000, 1), (9_000, 5), (12_000, 9), (4_000, 2) })
        {
            for (var step = 0; step < steps; step++)
                Take(Random(dice, removals), ranking, naive);
            Agree(ranking, naive);
        }

        foreach (var id in naive.Keys.ToArray())
        {
            ranking.Remove(id).ShouldBeTrue();
            naive.Remove(id);
        }

        Agree(ranking, naive);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(5_000)]
    public void Built_at_once_it_is_as_if_set_one_by_one(int count)
    {
        var dice = new Random(count);
        var all = Enumerable.Range(0, count)
            .Select(number => new Standing(Numbered.Advocate(number), dice.Next(count / 4 + 1), Noon.AddSeconds(dice.Next(3)))).ToArray();
        dice.Shuffle(all);
        var ranking = Ranking.Of(all);
        var naive = all.ToDictionary(static one => one.Advocate);

        Agree(ranking, naive);
        for (var step = 0; step < 2_000; step++)
            Take(Random(dice, 4), ranking, naive);
        Agree(ranking, naive);
    }

    private static (AdvocateId Id, Standing? Standing) Random(Random dice, int removalsInTen)
    {
        var id = Numbered.Advocate(dice.Next(8_000));
        return dice.Next(10) < removalsInTen
            ? (id, null) : (id, new Standing(id, dice.Next(900), Noon.AddSeconds(dice.Next(60))));
    }

    // Few advocates and few scores, so that ties are common.
    private static Gen<(AdvocateId Id, Standing? Standing)> Step(int advocates, int scores) =>
        from number in Gen.Choose(1, advocates)
        from score in Gen.Choose(-1, scores)
        from seconds in Gen.Choose(0, 2)
        let id = Numbered.Advocate(number)
        select (id, score < 0 ? (Standing?)null : new Standing(id, score, Noon.AddSeconds(seconds)));

    private static void Take((AdvocateId Id, Standing? Standing) step, Ranking ranking, Dictionary<AdvocateId, Standing> naive)
    {
        if (step.Standing is { } standing)
        {
            ranking.Set(standing);
            naive[step.Id] = standing;
        }
        else
        {
            ranking.Remove(step.Id).ShouldBe(naive.Remove(step.Id));
        }
    }

    private static void Agree(Ranking ranking, Dictionary<AdvocateId, Standing> naive)
    {
        var list = naive.Values.OrderByDescending(static one => one.Score).ThenBy(static one => one.ReachedAt)
            .ThenBy(static one => one.Advocate).ToList();
        var ranks = new Dictionary<long, int>();
        for (var at = 0; at < list.Count; at++)
            ranks.TryAdd(list[at].Score, at + 1);
        var expected = list.Select((one, at) => new RankedAdvocate(one.Advocate, one.Score, ranks[one.Score], at + 1)).ToArray();

        ranking.Count.ShouldBe(expected.Length);
        ranking.Top(int.MaxValue).SequenceEqual(expected).ShouldBeTrue();
        foreach (var one in expected.Where((_, at) => expected.Length < 100 || at % 97 == 0))
        {
            ranking.Find(one.Advocate).ShouldBe(one);
            ranking.RankOf(one.Advocate).ShouldBe(one.Rank);
            var first = Math.Max(0, one.Position - 3);
            ranking.Around(one.Advocate, 2).SequenceEqual(expected[first..Math.Min(expected.Length, one.Position + 2)]).ShouldBeTrue();
        }
    }
}
