using Herald.Core.Leagues;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Leagues;

public sealed class LeagueTests
{
    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(39, 1)]
    [InlineData(40, 2)]
    [InlineData(100, 5)]
    [InlineData(10_000, 5)]
    public void There_is_a_tier_for_each_twenty(int entrants, int tiers) => LeagueRules.TiersOf(entrants).ShouldBe(tiers);

    [Theory]
    [InlineData(1, 20, 2, 3, 10, LeagueMove.Up)]
    [InlineData(5, 20, 2, 3, 10, LeagueMove.Up)]
    [InlineData(6, 20, 2, 3, 10, LeagueMove.Stays)]
    [InlineData(15, 20, 2, 3, 10, LeagueMove.Stays)]
    [InlineData(16, 20, 2, 3, 10, LeagueMove.Down)]
    [InlineData(1, 20, 2, 3, 0, LeagueMove.Stays)] // nobody goes up for nothing
    [InlineData(1, 20, 3, 3, 10, LeagueMove.Stays)] // nothing is above
    [InlineData(20, 20, 1, 3, 0, LeagueMove.Stays)] // nothing is below
    [InlineData(1, 3, 1, 2, 10, LeagueMove.Stays)] // too few
    public void The_first_quarter_goes_up_and_the_last_down(int position, int size, int tier, int tiers, long score, LeagueMove move) =>
        LeagueRules.MoveOf(position, size, tier, tiers, score).ShouldBe(move);

    [Fact]
    public void Whoever_enters_has_one_place_among_about_twenty_of_his_kind_whatever_the_order()
    {
        var dice = new Random(20261123);
        for (var round = 0; round < 300; round++)
        {
            var isFirst = dice.Next(3) == 0;
            var entrants = Enumerable.Range(1, dice.Next(0, 260)).Select(number => new LeagueEntrant(
                Numbered.Advocate(number), isFirst || dice.Next(4) == 0 ? null : dice.Next(1, 6), dice.Next(0, 50))).ToArray();

            var drawn = LeagueRules.Draw(entrants);

            dice.Shuffle(entrants);
            LeagueRules.Draw(entrants).ShouldBe(drawn);
            var tiers = LeagueRules.TiersOf(entrants.Length);
            drawn.Count.ShouldBe(tiers == 0 ? 0 : entrants.Length);
            drawn.Select(static place => place.Advocate).Distinct().Count().ShouldBe(drawn.Count);
            foreach (var league in drawn.GroupBy(static place => (place.Tier, place.League)))
            {
                league.Count().ShouldBeInRange(LeagueRules.SizeMin, 30);
                league.Key.Tier.ShouldBeInRange(1, tiers);
            }
        }
    }

    [Fact]
    public void In_the_first_draw_those_play_together_who_earned_alike()
    {
        var entrants = Enumerable.Range(1, 60)
            .Select(static number => new LeagueEntrant(Numbered.Advocate(number), null, number)).ToArray();

        var drawn = LeagueRules.Draw(entrants);

        drawn.Where(static place => place.Tier == 3).Select(static place => Numbered.NumberOf(place.Advocate)).Order()
            .ShouldBe(Enumerable.Range(41, 20));
        drawn.Where(static place => place.Tier == 1).Select(static place => Numbered.NumberOf(place.Advocate)).Order()
            .ShouldBe(Enumerable.Range(1, 20));
    }
}
