using Herald.Core.Trials;

namespace Herald.Core.Tests.Trials;

public sealed class CompareArmsTests
{
    private const int Trials = 2_000;

    [Fact]
    public void Nothing_is_said_before_each_was_seen_by_as_many_as_were_asked_for()
    {
        CompareArms.Of([new("a", 200, 10), new("b", 199, 150)], 200).ShouldBe(new TrialVerdict.TooFewSeen("b", 199, 200));
        CompareArms.Of([new("a", 200, 4), new("b", 200, 5)], 200).ShouldBe(new TrialVerdict.TooFewBegun(9, 10));
        CompareArms.Of([new("a", 200, 40), new("b", 200, 44)], 200).ShouldBeOfType<TrialVerdict.NoDifference>();
    }

    [Fact]
    public void A_clear_difference_is_told_and_who_is_behind()
    {
        var best = CompareArms.Of([new("a", 200, 40), new("b", 200, 80)], 200).ShouldBeOfType<TrialVerdict.Clear>();
        (best.Best, string.Concat(best.Behind)).ShouldBe(("b", "a"));

        var behind = CompareArms.Of([new("a", 200, 20), new("b", 200, 78), new("c", 200, 80)], 200).ShouldBeOfType<TrialVerdict.Clear>();
        (behind.Best, string.Concat(behind.Behind)).ShouldBe((null, "a"));
        // A variant that nobody begins is no reason for saying nothing.
        CompareArms.Of([new("a", 200, 0), new("b", 200, 60)], 200).ShouldBeOfType<TrialVerdict.Clear>().Best.ShouldBe("b");
    }

    // The more are compared, the more chances there are of being fooled: the correction keeps them at one in twenty in all.
    [Theory]
    [InlineData(2, 0.2)]
    [InlineData(2, 0.03)]
    [InlineData(3, 0.2)]
    [InlineData(5, 0.5)]
    public void Of_equal_variants_at_most_one_trial_in_twenty_is_told_to_differ(int arms, double share)
    {
        var dice = new Random(41);
        var told = Enumerable.Range(0, Trials).Count(_ => CompareArms.Of(
            [.. Enumerable.Range(0, arms).Select(at => Arm(dice, at, 200, share))], 200) is TrialVerdict.Clear);

        ((double)told / Trials).ShouldBeLessThanOrEqualTo(0.05 + Slack);
    }

    // Each arm is looked at with every further advocate, up to three times the planned number; judged are the first of each alone.
    [Fact]
    public void Who_looks_again_and_again_is_fooled_no_more_often()
    {
        var dice = new Random(42);
        var told = Enumerable.Range(0, 400).Count(_ =>
        {
            bool[][] began = [.. Enumerable.Range(0, 2).Select(_ => Began(dice, 600, 0.2))];
            return Enumerable.Range(1, 600).Any(seen => CompareArms.Of(
                [.. began.Select((arm, at) => new TrialArm(
                    Key(at), Math.Min(seen, 200), arm.Take(Math.Min(seen, 200)).Count(static one => one)))],
                200) is TrialVerdict.Clear);
        });

        ((double)told / 400).ShouldBeLessThanOrEqualTo(0.075);
    }

    // What is missed: with 200 each, of 20 against 30 in a hundred about one in three, of 20 against 40 hardly any.
    [Theory]
    [InlineData(0.3, 0.25, 0.45)]
    [InlineData(0.4, 0, 0.02)]
    public void Misses_are_known(double better, double least, double most)
    {
        var dice = new Random(43);
        var missed = Enumerable.Range(0, Trials).Count(_ =>
            CompareArms.Of([Arm(dice, 0, 200, 0.2), Arm(dice, 1, 200, better)], 200) is not TrialVerdict.Clear { Best: "b" });

        ((double)missed / Trials).ShouldBeInRange(least, most);
    }

    // Three standard errors of what is counted.
    private static double Slack => 3 * Math.Sqrt(0.05 * 0.95 / Trials);

    private static TrialArm Arm(Random dice, int at, int seen, double share) =>
        new(Key(at), seen, Enumerable.Range(0, seen).Count(_ => dice.NextDouble() < share));

    private static bool[] Began(Random dice, int seen, double share) =>
        [.. Enumerable.Range(0, seen).Select(_ => dice.NextDouble() < share)];

    private static string Key(int at) => ((char)('a' + at)).ToString();
}
