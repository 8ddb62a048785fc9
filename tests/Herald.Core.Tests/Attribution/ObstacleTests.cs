using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Attribution;

/// <summary>Why somebody may not be credited. The window of these cases is 90 days.</summary>
public sealed class ObstacleTests
{
    [Theory]
    [InlineData(Evidence.Click, 90, 0, Weighing.Chosen)]
    [InlineData(Evidence.Click, 90, 1, Weighing.OutsideWindow)]
    [InlineData(Evidence.Cookie, 90, 0, Weighing.Chosen)]
    [InlineData(Evidence.Cookie, 90, 1, Weighing.OutsideWindow)]
    [InlineData(Evidence.Email, 90, 0, Weighing.Chosen)]
    [InlineData(Evidence.Email, 90, 1, Weighing.OutsideWindow)]
    [InlineData(Evidence.Email, 0, 0, Weighing.Chosen)]
    [InlineData(Evidence.Email, 0, -1, Weighing.AfterConversion)]
    [InlineData(Evidence.Click, 0, -1, Weighing.Chosen)] // the conversion carries it, so another clock is ahead
    [InlineData(Evidence.Cookie, -1, 0, Weighing.Chosen)]
    [InlineData(Evidence.Code, 700, 0, Weighing.Chosen)] // given at the conversion: no window
    [InlineData(Evidence.Claim, 700, 0, Weighing.Chosen)]
    public void A_touch_counts_within_the_window_to_the_microsecond(Evidence evidence, int days, int microseconds, Weighing weighing)
    {
        var touch = Cases.Touch(evidence, 1) with { TouchedAt = Cases.ConvertedAt.AddDays(-days).AddMicroseconds(-microseconds) };

        var decision = Cases.Decide(touch);

        decision.Candidates[0].Weighing.ShouldBe(weighing);
        decision.Advocate.ShouldBe(weighing == Weighing.Chosen ? Numbered.Advocate(1) : null);
    }

    [Fact]
    public void The_first_touch_within_the_window_is_credited_not_one_before_it()
    {
        var decision = Cases.Decide(AttributionModel.FirstTouch, Cases.Touch(Evidence.Click, 1, 91), Cases.Touch(Evidence.Click, 2, 80),
            Cases.Touch(Evidence.Click, 3, 1));

        decision.Advocate.ShouldBe(Numbered.Advocate(2));
        decision.Candidates[0].ShouldBe(new(
            Cases.Touch(Evidence.Click, 1, 91) with { SelfSignals = decision.Candidates[0].Candidate.SelfSignals },
            Weighing.OutsideWindow, "The touch is older than the window of 90 days."));
    }

    [Fact]
    public void An_unknown_reference_is_named_and_leaves_the_way_free()
    {
        var unknown = Cases.Touch(Evidence.Code, 1) with { Advocate = null, Reference = "nope" };

        var decision = Cases.Decide(unknown, Cases.Touch(Evidence.Cookie, 2));

        decision.Advocate.ShouldBe(Numbered.Advocate(2));
        decision.Candidates[0].Reason.ShouldBe("nope is not known in this program.");
    }

    [Fact]
    public void A_friend_who_is_the_advocate_himself_is_credited_to_nobody_and_the_signals_are_named()
    {
        var decision = Cases.Decide(Cases.Touch(Evidence.Click, 1, 1, "email_alias", "same_external_id"));

        decision.Advocate.ShouldBeNull();
        decision.Reason.ShouldBe("Nobody is credited: none of the candidates may be.");
        decision.Candidates[0].Weighing.ShouldBe(Weighing.SelfReferral);
        decision.Candidates[0].Reason.ShouldBe("The friend seems to be the advocate himself: email_alias, same_external_id.");
    }

    [Fact]
    public void The_first_obstacle_that_stands_is_the_one_that_is_told()
    {
        var touch = Cases.Touch(Evidence.Email, 1, 400, "same_email");

        Weigh(touch with { Advocate = null }).ShouldBe(Weighing.Unknown);
        Weigh(touch).ShouldBe(Weighing.SelfReferral);
        Weigh(touch with { SelfSignals = [] }).ShouldBe(Weighing.OutsideWindow);
        Weigh(touch with { SelfSignals = [], TouchedAt = Cases.ConvertedAt.AddDays(1) }).ShouldBe(Weighing.AfterConversion);
    }

    [Fact]
    public void A_standing_credit_stands_against_the_strongest_evidence()
    {
        var standing = new StandingCredit(Numbered.Advocate(7), Numbered.Of<ReferralId>(7), "evt-1");
        Candidate[] candidates = [Cases.Touch(Evidence.Code, 1), Cases.Touch(Evidence.Click, 2, 91),
            Cases.Touch(Evidence.Code, 3) with { Advocate = null }];

        var decision = Credit.Decide(new(Cases.ConvertedAt, AttributionPolicy.Default, standing, candidates));

        decision.ShouldSatisfyAllConditions(
            made => made.Advocate.ShouldBe(standing.Advocate),
            made => made.Referral.ShouldBe(standing.Referral),
            made => made.Evidence.ShouldBeNull(),
            made => made.Reason.ShouldBe("The friend was credited to this advocate at an earlier conversion; one friend has one credit."),
            made => made.Candidates.Select(static weighed => weighed.Weighing)
                .ShouldBe([Weighing.AlreadyCredited, Weighing.OutsideWindow, Weighing.Unknown]));
    }

    private static Weighing Weigh(Candidate candidate) => Cases.Decide(candidate).Candidates[0].Weighing;
}
