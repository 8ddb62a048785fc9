using Herald.Core.Activities;
using Herald.Core.Amounts;
using Herald.Core.Insights;
using Herald.Core.Ledger;
using Herald.Core.Referrals;

namespace Herald.Core.Tests.Insights;

public sealed class TallyTests
{
    private static readonly Currency Euro = Currency.Of("EUR");

    [Theory]
    [InlineData(Stage.Submitted, Stage.Qualified, "Qualified:0")]
    [InlineData(Stage.Qualified, Stage.Opportunity, "Opportunities:900")]
    [InlineData(Stage.Opportunity, Stage.Won, "Won:900")]
    [InlineData(Stage.Submitted, Stage.Won, "Qualified:0 Opportunities:900 Won:900")]
    [InlineData(Stage.Opportunity, Stage.Qualified, "")]
    [InlineData(Stage.Opportunity, Stage.Lost, "")]
    [InlineData(Stage.Won, Stage.Reversed, "")]
    [InlineData(Stage.Submitted, Stage.Disqualified, "")]
    [InlineData(Stage.Lost, Stage.Won, "Won:900")]
    public void A_step_on_the_way_counts_what_it_passes(Stage from, Stage to, string expected) =>
        Print(Reached(from, to, new Money(900, Euro))).ShouldBe(expected);

    [Fact]
    public void A_value_in_another_currency_is_counted_without_an_amount() =>
        Print(Reached(Stage.Opportunity, Stage.Won, new Money(900, Currency.Of("USD")))).ShouldBe("Won:0");

    [Fact]
    public void Points_are_summed_and_money_is_not()
    {
        var holder = Holder.Of(new Ids.AdvocateId(Guid.Empty));

        Print(new Activity.RewardEarned(default, holder, Unit.Points, 50, true, null)).ShouldBe("PointsEarned:50");
        Print(new Activity.RewardTakenBack(default, holder, Unit.Points, 20)).ShouldBe("PointsTakenBack:20");
        Print(new Activity.RewardEarned(default, holder, Unit.Of(Euro), 50, true, null)).ShouldBe("");
    }

    [Fact]
    public void What_it_came_by_is_kept_apart()
    {
        var link = new Ids.LinkId(Guid.CreateVersion7());
        Tally.Of(new Activity.LinkMade(link, default, "spring", "mail"), Euro)
            .ShouldBe([new Tally(Measure.LinksMade, new("spring", "mail", null), 0)]);
        Tally.Of(new Activity.LinkMade(link, default, null, null), Euro).ShouldBe([new Tally(Measure.LinksMade, Origin.None, 0)]);
        Tally.Of(new Activity.ReferralSubmitted(default, default, Introduction.Form, "spring", null, "mail", link), Euro)
            .ShouldBe([new Tally(Measure.Leads, new("spring", "mail", link), 0)]);
        Tally.Of(Reached(Stage.Opportunity, Stage.Won, new Money(900, Euro)) with { Channel = "mail", Link = link }, Euro)
            .ShouldBe([new Tally(Measure.Won, new("", "mail", link), 900)]);
    }

    private static Activity.StageReached Reached(Stage from, Stage to, Money value) => new(default, default, from, to, value, null);

    private static string Print(Activity fact) =>
        string.Join(' ', Tally.Of(fact, Euro).Select(static tally => $"{tally.Measure}:{tally.Amount}"));
}
