using Herald.Core.Programs;

namespace Herald.Core.Streaks;

/// <summary>
/// In how many weeks in a row an advocate did something, as of a day. A week is kept by anything that he did in it, and one week a month
/// may be missed: the streak is the longest stretch up to now in which no month has more than one week that was missed. A week belongs to
/// the month in which its Monday lies. The week that runs is not missed yet.
/// </summary>
/// <remarks>Whoever did more never has a shorter streak, in whatever order it is learned of.</remarks>
public sealed record Streak
{
    /// <summary>How far it is looked back, in weeks: ten years. What was done before that counts in no streak.</summary>
    public const int WeeksMax = 520;

    private const int DaysOfWeek = 7;

    /// <summary>The weeks that were kept in it, without those that were forgiven; 0 where no streak is under way.</summary>
    public required int Weeks { get; init; }

    /// <summary>The most weeks that a streak of his has ever had, this one included.</summary>
    public required int Best { get; init; }

    /// <summary>The Monday of the first week of the streak; null where none is under way.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>Whether this week is kept.</summary>
    public required bool IsKept { get; init; }

    /// <summary>Whether the streak would stay as long if nothing more were done this week.</summary>
    public required bool Outlasts { get; init; }

    /// <summary>The weeks from the first that was ever kept until this, the oldest first; empty for who never did anything.</summary>
    public required IReadOnlyList<StreakWeek> History { get; init; }

    /// <summary>The streak of an advocate.</summary>
    /// <param name="days">The days on which he did something, in any order and as often as may be; those to come are left out.</param>
    /// <param name="today">The day as of which it is asked.</param>
    public static Streak Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var now = ProgramDays.MondayOf(today);
        var earliest = now.AddDays(-DaysOfWeek * (WeeksMax - 1));
        var kept = days.Where(day => day <= today).Select(ProgramDays.MondayOf).Where(monday => monday >= earliest).ToHashSet();
        var stretch = new StreakStretch();
        var mondays = kept.Count == 0 ? [] : Mondays(kept.Min(), now).ToList();
        foreach (var monday in mondays)
        {
            if (kept.Contains(monday))
                stretch.Keep(monday);
            else if (monday != now)
                stretch.Miss(monday);
        }

        return new()
        {
            Weeks = stretch.Weeks,
            Best = stretch.Best,
            Since = stretch.Since,
            IsKept = kept.Contains(now),
            Outlasts = stretch.Weeks > 0 && (kept.Contains(now) || stretch.WeeksWithout(now) == stretch.Weeks),
            History = [.. mondays.Select(monday => new StreakWeek(monday,
                kept.Contains(monday) ? StreakWeekState.Kept
                : monday == now ? StreakWeekState.Open
                : monday > stretch.Since ? StreakWeekState.Forgiven
                : StreakWeekState.Missed))],
        };
    }

    private static IEnumerable<DateOnly> Mondays(DateOnly first, DateOnly last)
    {
        for (var monday = first; monday <= last; monday = monday.AddDays(DaysOfWeek))
            yield return monday;
    }
}
