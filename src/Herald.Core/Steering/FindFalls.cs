namespace Herald.Core.Steering;

/// <summary>
/// Finds series that have clearly fallen within the last seven days, against the eight weeks before. For each it looks at the last day, the
/// last two, and so on up to seven, and keeps the stretch that chance explains least; that it looked at seven counts against it. Then all
/// series are judged together (Holm), so that a false alarm among all of them is as seldom, however many there are: meant is once in two
/// hundred looks, and on made series it is about once in a hundred, since the spread too is only estimated. A fall that is no quarter of
/// what was to be expected, or is about a handful, is none.
/// </summary>
public static class FindFalls
{
    /// <summary>The days that may have fallen.</summary>
    public const int RecentDays = 7;

    /// <summary>The days before them that tell what was to be expected: eight of each day of the week.</summary>
    public const int BeforeDays = 56;

    /// <summary>The days that are looked at in all.</summary>
    public const int DaysMax = RecentDays + BeforeDays;

    /// <summary>How likely one false alarm may be among all series that are looked at together.</summary>
    public const double ChanceMax = 0.005;

    // With fewer weeks a day of the week was seen too seldom.
    private const int BeforeMin = 28;
    private const int Week = 7;

    // A smaller part, or a handful, is nothing to act on.
    private const double FallMin = 0.25;
    private const double ExpectedMin = 8;

    /// <summary>The series that have fallen, the least likely first. Those with less than four weeks to expect from are left out.</summary>
    public static IReadOnlyList<Fall> In(IReadOnlyList<DailySeries> all)
    {
        var tested = all.Select(Look).OfType<Fall>().OrderBy(static fall => fall.Chance)
            .ThenBy(static fall => fall.Series, StringComparer.Ordinal).ToList();
        var found = new List<Fall>();
        for (var at = 0; at < tested.Count; at++)
        {
            var chance = tested[at].Chance * (tested.Count - at);
            if (chance > ChanceMax)
                break;
            if (tested[at].Counted <= (1 - FallMin) * tested[at].Expected && tested[at].Expected >= ExpectedMin)
                found.Add(tested[at] with { Chance = chance });
        }

        return found;
    }

    /// <summary>The last seven days of a series; null where too little came before to expect anything.</summary>
    public static LastDays? LastDays(DailySeries series)
    {
        var since = series.LastDay.AddDays(1 - RecentDays);
        return Expect(series) is { } expects
            ? new(Sum(series, since, series.LastDay), expects.Within(since, series.LastDay))
            : null;
    }

    /// <summary>
    /// Which parts of a series the fall is about: those that fell by themselves on the same days, where they lack at least half
    /// of what the whole lacks. Empty where it is about no part in particular, or about all.
    /// </summary>
    public static IReadOnlyList<string> Within(Fall fall, IReadOnlyList<DailySeries> parts)
    {
        const double PartChanceMax = 0.05;
        const double LackMin = 0.5;
        var looked = parts.Select(part => (part, Expects: Expect(part))).Where(static one => one.Expects is not null).ToList();
        var fallen = looked.Where(one => one.Expects!.ChanceOf(Sum(one.part, fall.Since, fall.To), fall.Since, fall.To) * looked.Count
            <= PartChanceMax).ToList();
        var lack = fallen.Sum(one => one.Expects!.Within(fall.Since, fall.To) - Sum(one.part, fall.Since, fall.To));
        return fallen.Count > 0 && fallen.Count < looked.Count && lack >= LackMin * (fall.Expected - fall.Counted)
            ? [.. fallen.Select(static one => one.part.Name)]
            : [];
    }

    private static Fall? Look(DailySeries series)
    {
        if (Expect(series) is not { } expects)
            return null;
        Fall? least = null;
        for (var days = 1; days <= RecentDays; days++)
        {
            var since = series.LastDay.AddDays(1 - days);
            var counted = Sum(series, since, series.LastDay);
            var chance = Math.Min(1, RecentDays * expects.ChanceOf(counted, since, series.LastDay));
            if (least is null || chance < least.Chance)
                least = new(series.Name, since, series.LastDay, counted, expects.Within(since, series.LastDay), chance);
        }

        return least;
    }

    // From the first whole week on in which something happened.
    private static Expectation? Expect(DailySeries series)
    {
        var recent = series.Counts.Count - RecentDays;
        var first = 0;
        while (first < recent && series.Counts[first] == 0)
            first++;
        var days = Math.Min(BeforeDays, (recent - first) / Week * Week);
        return days < BeforeMin ? null : Expectation.Of(series, recent - days, days);
    }

    private static long Sum(DailySeries series, DateOnly from, DateOnly to) => Enumerable.Range(0, series.Counts.Count)
        .Where(at => series.DayAt(at) >= from && series.DayAt(at) <= to).Sum(at => series.Counts[at]);
}
