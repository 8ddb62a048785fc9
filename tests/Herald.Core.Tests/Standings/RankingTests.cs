using Herald.Core.Standings;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Standings;

public sealed class RankingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Equals_share_a_rank_and_the_next_is_as_far_down_as_there_are_above()
    {
        var ranking = Ranking.Of([Of(1, 30), Of(2, 20), Of(3, 20), Of(4, 10)]);

        ranking.Top(10).Select(static one => one.Rank).ShouldBe([1, 2, 2, 4]);
    }

    [Fact]
    public void Among_equals_goes_first_who_got_there_first_then_the_lower_id()
    {
        var ranking = Ranking.Of([Of(3, 20), Of(2, 20), Of(1, 20, seconds: 5)]);

        ranking.Top(10).Select(static one => Numbered.NumberOf(one.Advocate)).ShouldBe([2, 3, 1]);
    }

    [Fact]
    public void Who_is_not_in_it_has_no_rank_and_no_neighbours()
    {
        var ranking = Ranking.Of([Of(1, 30)]);

        ranking.Find(Numbered.Advocate(2)).ShouldBeNull();
        ranking.RankOf(Numbered.Advocate(2)).ShouldBe(0);
        ranking.Around(Numbered.Advocate(2), 3).ShouldBeEmpty();
        ranking.RanksOf([Numbered.Advocate(2), Numbered.Advocate(1)]).ShouldHaveSingleItem().ShouldBe(new(Numbered.Advocate(1), 1));
        ranking.Remove(Numbered.Advocate(2)).ShouldBeFalse();
    }

    [Fact]
    public void Who_is_listed_twice_is_refused() =>
        Should.Throw<ArgumentException>(static () => Ranking.Of([Of(1, 30), Of(1, 20)])).Message.ShouldContain("adv_");

    private static Standing Of(int number, long score, int seconds = 0) => new(Numbered.Advocate(number), score, Noon.AddSeconds(seconds));
}
