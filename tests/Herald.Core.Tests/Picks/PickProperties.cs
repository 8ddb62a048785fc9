using FsCheck;
using FsCheck.Fluent;
using Herald.Core.Ids;
using Herald.Core.Picks;
using Herald.Core.Tests.Identity;

namespace Herald.Core.Tests.Picks;

/// <summary>Whatever is open: three at most, the best first, in whatever order it is told.</summary>
public sealed class PickProperties
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20_261_123, 4_711);
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly string?[] Words = [null, "Share", "Reviews", "Humour"];

    [Fact]
    public void Picks_are_few_each_once_the_best_first_and_the_same_in_any_order() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Cases()), static one =>
        {
            var picks = PickChallenges.For(one.Facts, one.Count);

            picks.Count.ShouldBeLessThanOrEqualTo(Math.Min(one.Count, PickChallenges.CountMax));
            picks.Select(static pick => pick.Challenge).Distinct().Count().ShouldBe(picks.Count);
            picks.Select(static pick => pick.Score.Total).ShouldBe(picks.Select(static pick => pick.Score.Total).OrderDescending());
            picks.ShouldAllBe(static pick => pick.Score.Total >= 0 && pick.Score.Total <= 100 && pick.Reasons.Count <= 2);
            var turned = one.Facts with { Candidates = [.. one.Facts.Candidates.Reverse()] };
            PickChallenges.For(turned, one.Count).Select(static pick => (pick.Challenge, pick.Score))
                .ShouldBe(picks.Select(static pick => (pick.Challenge, pick.Score)));
        }));

    [Fact]
    public void Speaking_more_for_one_never_makes_it_worse() =>
        Check.One(Fixed, Prop.ForAll(Arb.From(Cases()), static one =>
        {
            if (one.Facts.Candidates is not [var first, ..])
                return;
            var better = first with { Tags = ["humour"], EffortMinutes = 5, IsLarge = false, PassedOver = 0 };

            var before = PlaceOf(first, one.Facts);
            var after = PlaceOf(first, one.Facts with { Candidates = [better, .. one.Facts.Candidates.Skip(1)] });

            after.ShouldBeLessThanOrEqualTo(before);
        }));

    private static int PlaceOf(PickCandidate candidate, PickFacts facts)
    {
        var picks = PickChallenges.For(facts, PickChallenges.CountMax).Select(static pick => pick.Challenge).ToList();
        var place = picks.IndexOf(candidate.Challenge);
        return place < 0 ? picks.Count : place;
    }

    private static Gen<(PickFacts Facts, int Count)> Cases() =>
        from candidates in Gen.Sized(static size => Candidate(0).ListOf(Math.Min(size, 12)))
        from last in Gen.Elements(Words)
        from large in Gen.Choose(0, 30)
        from count in Gen.Choose(0, 5)
        select (new PickFacts
        {
            Now = Now,
            Interests = ["humour"],
            Known = ["Share"],
            LastCategory = last,
            LastLargeAt = large > 20 ? null : Now.AddDays(-large),
            Candidates = [.. candidates.Select(static (one, at) => one with { Challenge = Numbered.Of<ChallengeId>(at + 1) })],
        }, count);

    private static Gen<PickCandidate> Candidate(int number) =>
        from category in Gen.Elements(Words)
        from minutes in Gen.Choose(0, 90)
        from points in Gen.Choose(0, 32_000)
        from flags in Gen.Choose(0, 7)
        from similar in Gen.Choose(0, 40)
        from passed in Gen.Choose(0, 4)
        select new PickCandidate
        {
            Challenge = Numbered.Of<ChallengeId>(number + 1),
            Category = category,
            EffortMinutes = minutes == 0 ? null : minutes,
            Points = points,
            IsLarge = (flags & 1) > 0,
            IsAimed = (flags & 2) > 0,
            EndsAt = (flags & 4) > 0 ? Now.AddDays(3) : null,
            CompletedBySimilar = similar,
            CompletedByAll = similar + passed,
            PassedOver = passed,
        };
}
