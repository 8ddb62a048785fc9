using Herald.Core.Attribution;
using Herald.Core.Programs;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Attribution;

/// <summary>Who is credited among those who may be.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData(Evidence.Code, Evidence.Claim)]
    [InlineData(Evidence.Code, Evidence.Email)]
    [InlineData(Evidence.Claim, Evidence.Click)]
    [InlineData(Evidence.Click, Evidence.Cookie)]
    [InlineData(Evidence.Cookie, Evidence.Email)]
    public void The_stronger_evidence_is_credited_whenever_it_came(Evidence stronger, Evidence weaker)
    {
        foreach (var model in Enum.GetValues<AttributionModel>())
        {
            foreach (var (first, second) in new[] { (1, 30), (30, 1) })
            {
                var decision = Cases.Decide(model, Cases.Touch(weaker, 1, first), Cases.Touch(stronger, 2, second));

                decision.Advocate.ShouldBe(Numbered.Advocate(2));
                decision.Evidence.ShouldBe(stronger);
                decision.Candidates.Select(static weighed => weighed.Weighing).ShouldBe([Weighing.WeakerEvidence, Weighing.Chosen]);
            }
        }
    }

    [Theory]
    [InlineData(Evidence.Click)]
    [InlineData(Evidence.Cookie)]
    [InlineData(Evidence.Email)]
    public void Of_equal_evidence_the_model_takes_the_first_or_the_last(Evidence evidence)
    {
        Candidate[] touches = [Cases.Touch(evidence, 1, 9), Cases.Touch(evidence, 2, 30), Cases.Touch(evidence, 3, 2),
            Cases.Touch(evidence, 4, 20)];

        var first = Cases.Decide(AttributionModel.FirstTouch, touches);
        var last = Cases.Decide(AttributionModel.LastTouch, touches);

        first.Advocate.ShouldBe(Numbered.Advocate(2));
        first.Candidates[0].ShouldSatisfyAllConditions(
            static weighed => weighed.Weighing.ShouldBe(Weighing.OtherTouch),
            static weighed => weighed.Reason.ShouldBe("The program credits the first touch."));
        last.Advocate.ShouldBe(Numbered.Advocate(3));
        last.Candidates[0].Reason.ShouldBe("The program credits the last touch.");
    }

    [Fact]
    public void Two_who_submitted_at_one_instant_are_told_apart_by_themselves_not_by_the_order_of_arrival()
    {
        var (one, two) = (Cases.Touch(Evidence.Email, 1), Cases.Touch(Evidence.Email, 2));
        var (oneLater, twoEarlier) = (one with { Reference = "ref-9" }, two with { Reference = "ref-8" });

        Cases.Decide(one with { Reference = "ref-1" }, two with { Reference = "ref-2" }).Advocate.ShouldBe(Numbered.Advocate(2));
        Cases.Decide(oneLater, twoEarlier).Advocate.ShouldBe(Numbered.Advocate(2));
        Cases.Decide(AttributionModel.FirstTouch, oneLater, twoEarlier).Advocate.ShouldBe(Numbered.Advocate(1));
    }

    [Theory]
    [InlineData(Evidence.Code, "The friend gave the code code-1.")]
    [InlineData(Evidence.Claim, "The conversion was reported for the referral claim-1.")]
    [InlineData(Evidence.Click, "The conversion carries the click click-1 on the advocate's link.")]
    [InlineData(Evidence.Cookie, "The first-party cookie held the click cookie-1 on the advocate's link.")]
    [InlineData(Evidence.Email, "The advocate had submitted the referral email-1 with this friend's address.")]
    public void The_reason_names_the_evidence(Evidence evidence, string reason)
    {
        var decision = Cases.Decide(Cases.Touch(evidence, 1));

        decision.Reason.ShouldBe(reason);
        decision.Candidates[0].Reason.ShouldBe(reason);
        decision.Referral.ShouldBe(Cases.Touch(evidence, 1).Referral);
    }

    [Fact]
    public void Without_any_candidate_the_reason_says_what_was_looked_for()
    {
        var decision = Cases.Decide();

        decision.Advocate.ShouldBeNull();
        decision.Evidence.ShouldBeNull();
        decision.Reason.ShouldBe("Nothing ties this conversion to an advocate: no code, claim, click, cookie or submitted referral.");
    }
}
