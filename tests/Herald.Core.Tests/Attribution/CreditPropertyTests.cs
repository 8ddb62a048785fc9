using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Attribution;
using Herald.Core.Ids;
using Herald.Core.Programs;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Attribution;

/// <summary>Whatever the candidates and however they are listed, the decision is the same, and gives a reason for each.</summary>
public sealed class CreditPropertyTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(20_260_504, 4_711);

    [Fact]
    public void The_order_of_the_candidates_decides_nothing() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Shuffled()), static pick =>
        {
            var (listed, shuffled) = (Credit.Decide(pick.Case), Credit.Decide(pick.Case with { Candidates = pick.Shuffled }));

            Told(shuffled).ShouldBe(Told(listed));
        }));

    [Fact]
    public void At_most_one_is_chosen_and_he_has_no_obstacle() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Shuffled()), static pick =>
        {
            var decision = Credit.Decide(pick.Case);
            var chosen = decision.Candidates.Where(static weighed => weighed.Weighing == Weighing.Chosen).ToArray();

            decision.Candidates.Count.ShouldBe(pick.Case.Candidates.Count);
            decision.Candidates.ShouldAllBe(static weighed => weighed.Reason.Length > 0);
            chosen.Length.ShouldBe(decision.Evidence is null ? 0 : 1);
            foreach (var weighed in chosen)
            {
                weighed.Candidate.Advocate.ShouldBe(decision.Advocate);
                weighed.Candidate.SelfSignals.ShouldBeEmpty();
                decision.Candidates.ShouldAllBe(other =>
                    other.Weighing != Weighing.WeakerEvidence || other.Candidate.Evidence > weighed.Candidate.Evidence);
            }
        }));

    private static string Told(CreditDecision decision) => string.Join('\n', decision.Candidates
        .Select(static weighed => $"{weighed.Candidate.Reference} {weighed.Weighing} {weighed.Reason}").Order(StringComparer.Ordinal)
        .Prepend($"{decision.Advocate} {decision.Referral} {decision.Evidence} {decision.Reason}"));

    private static Gen<(CreditCase Case, Candidate[] Shuffled)> Shuffled() =>
        from candidates in Touch().ArrayOf()
        from model in Gen.Elements(Enum.GetValues<AttributionModel>())
        from stands in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        let told = candidates.Select(static (candidate, at) => candidate with { Reference = candidate.Reference + at }).ToArray()
        from shuffled in Gen.Shuffle(told)
        let standing = stands ? new StandingCredit(Numbered.Advocate(9), Numbered.Of<ReferralId>(9), "evt-9") : null
        select (new CreditCase(Cases.ConvertedAt, new(model, 30), standing, told), shuffled);

    // Few days and few advocates, so that ties are common.
    private static Gen<Candidate> Touch() =>
        from evidence in Gen.Elements(Enum.GetValues<Evidence>())
        from advocate in Gen.Choose(0, 3)
        from daysBefore in Gen.Elements(-1, 0, 1, 29, 30, 31)
        from isHimself in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
        let touch = Cases.Touch(evidence, advocate, daysBefore)
        select touch with { Advocate = advocate == 0 ? null : touch.Advocate, SelfSignals = isHimself ? ["same_email"] : [] };
}
