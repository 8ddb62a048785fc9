using Herald.Core.Programs;

namespace Herald.Core.Recognition;

/// <summary>
/// The levels of a program. A level is reached by the points earned in all, which spending never lowers. What was reached is kept: no
/// change of thresholds and no points that are taken back lead down. Only where the program renews its levels by the year does one end:
/// it holds until the end of the year after the one in which it was last earned, and the points of one year earn it again.
/// </summary>
/// <param name="Levels">From the first on, with rising thresholds; the first asks for nothing.</param>
/// <param name="Renewal">Whether levels have to be earned again.</param>
/// <param name="RenewalSince">Since when they have: what was reached before counts as earned then, so that nobody loses it at once.</param>
/// <param name="TimeZone">The IANA zone of the program, in which its years begin.</param>
public sealed record Ladder(IReadOnlyList<Level> Levels, LevelRenewal Renewal, DateTimeOffset? RenewalSince, string TimeZone)
{
    /// <summary>The level of everybody where a program has no levels.</summary>
    public const int First = 1;

    /// <summary>A ladder has so many levels at most.</summary>
    public const int LevelsMax = 20;

    /// <summary>The level that so many points reach.</summary>
    public Level Of(long points) => Levels.Last(level => level.Points <= Math.Max(0, points));

    /// <summary>The year that an instant lies in.</summary>
    public int YearOf(DateTimeOffset at) => ProgramDays.DayOf(at, TimeZone).Year;

    /// <summary>When his points reached each level above the first; those that they never reached are left out.</summary>
    public IReadOnlyList<Climbed> Climb(IEnumerable<PointsMove> moves)
    {
        var ordered = moves.OrderBy(static move => move.At).ToList();
        var first = Reached(ordered);
        // Where nothing is renewed, no year is looked at by itself.
        var years = Renewal == LevelRenewal.Never ? [] : ordered.GroupBy(move => YearOf(move.At));
        var again = years.SelectMany(Reached).ToLookup(static one => one.Level, static one => one.At);
        return [.. first.Select(one => new Climbed(one.Level, one.At, again[one.Level].Append(one.At).Max()))];
    }

    /// <summary>The level that an advocate has.</summary>
    /// <param name="reached">The levels that are written down as his.</param>
    /// <param name="points">What he has earned in all.</param>
    /// <param name="now">The moment.</param>
    public HeldLevel Held(IReadOnlyCollection<AdvocateLevel> reached, long points, DateTimeOffset now)
    {
        foreach (var level in Levels.Skip(1).Reverse())
        {
            var own = reached.FirstOrDefault(one => one.Level == level.Number);
            var until = UntilOf(own?.EarnedAt ?? now);
            if (own is null ? level.Points <= points : until is null || until >= ProgramDays.DayOf(now, TimeZone))
                return new(level, own?.ReachedAt, until);
        }

        return new(Levels[0], null, null);
    }

    /// <summary>From when on a level must have been earned so that it is still his; null where any time will do.</summary>
    public DateTimeOffset? HeldFrom(DateTimeOffset now)
    {
        var year = YearOf(now) - 1;
        return Renewal == LevelRenewal.Never || (RenewalSince is { } since && YearOf(since) >= year)
            ? null
            : ProgramDays.BeginningOf(new(year, 1, 1), TimeZone);
    }

    /// <summary>What lies above it; null at the top.</summary>
    /// <param name="held">What he has.</param>
    /// <param name="reached">The levels that are written down as his.</param>
    /// <param name="points">What he has earned in all.</param>
    /// <param name="pointsOfYear">What this year has brought.</param>
    public NextLevel? Above(HeldLevel held, IReadOnlyCollection<AdvocateLevel> reached, long points, long pointsOfYear)
    {
        if (Levels.FirstOrDefault(level => level.Number == held.Level.Number + 1) is not { } next)
            return null;
        var isByYear = reached.Any(one => one.Level == next.Number);
        return new(next, isByYear ? pointsOfYear : points, isByYear);
    }

    // The last day on which something is his that was earned at an instant.
    private DateOnly? UntilOf(DateTimeOffset earnedAt) => Renewal == LevelRenewal.Never
        ? null
        : new DateOnly(YearOf(RenewalSince > earnedAt ? RenewalSince.Value : earnedAt) + 1, 12, 31);

    private IEnumerable<(int Level, DateTimeOffset At)> Reached(IEnumerable<PointsMove> moves)
    {
        var (sum, above) = (0L, 1);
        foreach (var move in moves)
        {
            sum += move.Points;
            for (; above < Levels.Count && Levels[above].Points <= sum; above++)
                yield return (Levels[above].Number, move.At);
        }
    }
}
