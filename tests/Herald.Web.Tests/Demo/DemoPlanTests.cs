using Herald.Web.Demo;

namespace Herald.Web.Tests.Demo;

/// <summary>The plan is the same each time, and what is added later leaves what was there as it was.</summary>
public sealed class DemoPlanTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_later_day_only_adds_to_the_plan()
    {
        var (today, later) = (DemoPlan.Until(Today), DemoPlan.Until(Today.AddDays(400)));

        later.Referrals.Count.ShouldBeGreaterThan(today.Referrals.Count);
        foreach (var referral in today.Referrals)
        {
            var same = later.Referrals.Single(other => other.Key == referral.Key);
            same.Body.ToJsonString().ShouldBe(referral.Body.ToJsonString());
            same.Stages.Take(referral.Stages.Count).Select(static stage => stage.ToJsonString())
                .ShouldBe(referral.Stages.Select(static stage => stage.ToJsonString()));
        }

        var signups = later.Orders.Select(static order => order.Signup.ToJsonString()).ToHashSet(StringComparer.Ordinal);
        today.Orders.ShouldAllBe(order => signups.Contains(order.Signup.ToJsonString()));
    }

    [Fact]
    public void Nothing_lies_ahead_and_nobody_comes_twice()
    {
        var plan = DemoPlan.Until(Today);

        var instants = plan.Referrals.SelectMany(static referral => referral.Stages.Prepend(referral.Body))
            .Select(static body => (string)body["occurred_at"]!);
        instants.ShouldAllBe(static at => DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) <= Today);
        string[] people =
        [
            .. plan.Referrals.Select(static referral => referral.Email),
            .. plan.Orders.Select(static order => (string)order.Signup["customer"]!["email"]!),
            .. plan.Visits.Select(static visit => visit.Email).OfType<string>(),
            .. plan.Advocates.Select(static advocate => (string)advocate["email"]!),
        ];
        people.ShouldBeUnique();
        people.ShouldAllBe(static email => email.EndsWith(".example", StringComparison.Ordinal));
    }
}
