using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Conversions;

namespace Herald.Core.Tests.Conversions;

public sealed class PurchaseTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(3_000).WithReplay(20_260_504, 4_711);

    [Theory]
    [InlineData("purchase:o1@1=500", "o1 500")]
    [InlineData("purchase:o2@2=300 purchase:o1@1=500", "o1 500, o2 300")]
    [InlineData("signup:s1@1 login:l1@2=500 subscription_ended:e1@3=500", "")]
    [InlineData("subscription_started:o1@1=500", "o1 500")]
    [InlineData("subscription_started:o1@1=0", "")]
    [InlineData("subscription_started:o1@1", "")]
    [InlineData("purchase:o1@1=500 refund:o1@2=200", "o1 300")]
    [InlineData("refund:o1@2=200 purchase:o1@1=500", "o1 300")]
    [InlineData("purchase:o1@1=500 refund:o1@2=200 refund:o1@3=200", "o1 100")]
    [InlineData("purchase:o1@1=500 refund:o1@2=500", "o1 0 returned")]
    [InlineData("purchase:o1@1=500 refund:o1@2=400 refund:o1@3=400", "o1 0 returned")] // more than was paid
    [InlineData("purchase:o1@1=500 refund:o1@2", "o1 0 returned")]
    [InlineData("purchase:o1@1=500 refund:o1@2=1EUR", "o1 500")]
    [InlineData("purchase:o1@1=500 refund:o1@2=0", "o1 500")]
    [InlineData("purchase:o1@1=0", "o1 0")]
    [InlineData("purchase:o1@1=0 refund:o1@2=0", "o1 0 returned")]
    [InlineData("purchase:o1@1=500 refund:o9@2=500", "o1 500")]
    [InlineData("purchase:o1a@1=500 purchase:o1b@2=300 refund:o1@3=500", "o1a 0 returned, o1b 300")]
    [InlineData("purchase:o1b@2=300 purchase:o1a@1=500 refund:o1b@3=300 refund:o1@3=100", "o1a 400, o1b 0 returned")]
    public void Refunds_are_taken_off_the_purchase_that_they_name(string facts, string purchases) =>
        string.Join(", ", Purchase.Of(Reported.All(facts)).Select(static purchase =>
            $"{purchase.Event.ExternalId} {purchase.Net!.Value.Amount}{(purchase.IsReturned ? " returned" : "")}")).ShouldBe(purchases);

    [Theory]
    [InlineData(10_000, 4_000, 1_000, 600)]
    [InlineData(300, 100, 100, 67)] // a third taken off, rounded in favour of the holder
    [InlineData(300, 299, 100, 1)]
    [InlineData(300, 300, 100, 0)]
    [InlineData(300, 0, 100, 100)]
    [InlineData(0, 0, 100, 100)]
    [InlineData(10_000_000_000_000, 9_999_999_999_999, 10_000_000_000_000, 1)]
    public void The_returned_share_of_a_reward_is_taken_off(long value, long returned, long reward, long remaining) =>
        new Purchase(Reported.Read($"purchase:o1@1={value}"), returned, null, returned > 0 && returned == value).Remaining(reward)
            .ShouldBe(remaining);

    [Fact]
    public void What_remains_is_never_negative_never_more_than_was_given_and_nothing_once_all_is_returned() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Refunded()), static pick =>
        {
            var purchase = Purchase.Of(Reported.All(pick.Facts)).Single();
            var remaining = purchase.Remaining(pick.Reward);

            remaining.ShouldBeInRange(0, pick.Reward);
            purchase.Net!.Value.Amount.ShouldBeInRange(0, purchase.Event.ValueAmount!.Value);
            if (purchase.IsReturned)
                remaining.ShouldBe(0);
            else if (pick.Reward > 0)
                remaining.ShouldBeGreaterThan(0, "what stands in part keeps a part of its reward");
        }));

    [Fact]
    public void Returning_more_never_leaves_more() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Refunded()), static pick =>
        {
            var before = Purchase.Of(Reported.All(pick.Facts)).Single();
            var after = Purchase.Of(Reported.All(pick.Facts + " refund:o1@9=1")).Single();

            after.Remaining(pick.Reward).ShouldBeLessThanOrEqualTo(before.Remaining(pick.Reward));
        }));

    private static Gen<(string Facts, long Reward)> Refunded() =>
        from value in Gen.Choose(1, 20_000)
        from refunds in Gen.Choose(0, 12_000).ListOf()
        from reward in Gen.Choose(0, 100_000)
        let returns = refunds.Take(5).Select((amount, at) => $"refund:o1@{at + 2}={amount}")
        select (string.Join(' ', returns.Prepend($"purchase:o1@1={value}")), (long)reward);
}
