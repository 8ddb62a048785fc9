using Herald.Core.Statistics;

namespace Herald.Core.Trials;

/// <summary>
/// Compares variants by how many of those who saw them began. It is done on a number that is fixed beforehand: of each variant the first so
/// many that saw it, each after the same time. What comes later changes nothing, so that who looks every day is told no more often that
/// there is a difference than who looks once. All pairs are compared, each so much more strictly (Bonferroni) that in all trials of equal
/// variants at most one in twenty is told to differ.
/// </summary>
public static class CompareArms
{
    /// <summary>How many must have seen each variant where nothing else is said.</summary>
    public const int SizeUsual = 200;

    /// <summary>Fewer than this are never compared.</summary>
    public const int SizeMin = 100;

    /// <summary>More than this are never waited for.</summary>
    public const int SizeMax = 10_000;

    /// <summary>How many must have begun in all, so that there is something to compare.</summary>
    public const int BegunMin = 10;

    /// <summary>How long somebody has for beginning after he saw it first.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromDays(7);

    private const double ChanceInAll = 0.05;

    /// <summary>What can be said of them.</summary>
    /// <param name="arms">The variants, two or more.</param>
    /// <param name="size">How many must have seen each.</param>
    public static TrialVerdict Of(IReadOnlyList<TrialArm> arms, int size)
    {
        var least = arms.MinBy(static arm => arm.Seen)!;
        if (least.Seen < size)
            return new TrialVerdict.TooFewSeen(least.Key, least.Seen, size);
        var begun = arms.Sum(static arm => arm.Begun);
        if (begun < BegunMin)
            return new TrialVerdict.TooFewBegun(begun, BegunMin);
        var behind = arms.Where(arm => arms.Any(other => IsAhead(other, arm, arms.Count))).Select(static arm => arm.Key).ToList();
        if (behind.Count == 0)
            return new TrialVerdict.NoDifference();
        var best = arms.FirstOrDefault(arm => arms.All(other => other == arm || IsAhead(arm, other, arms.Count)));
        return new TrialVerdict.Clear(best?.Key, behind);
    }

    /// <summary>What the difference of two lies between, as strictly as it is judged by where so many variants are on trial.</summary>
    public static Interval Difference(TrialArm arm, TrialArm from, int arms) =>
        ShareInterval.OfDifference((arm.Begun, arm.Seen), (from.Begun, from.Seen), 1 - (ChanceInAll / (arms * (arms - 1) / 2)));

    private static bool IsAhead(TrialArm arm, TrialArm from, int arms) => Difference(arm, from, arms).IsAboveZero;
}
