using Herald.Core.Ids;
using Herald.Core.Streaks;

namespace Herald.Web.Streaks;

/// <summary>In how many weeks in a row an advocate did something; one week a month may be missed.</summary>
internal sealed record StreakView
{
    // A quarter, so that a row of them can be drawn.
    private const int WeeksShown = 13;

    /// <summary>Who.</summary>
    public required AdvocateId Advocate { get; init; }

    /// <summary>Weeks that were kept in a row, without those that were forgiven; 0 where no streak is under way.</summary>
    public required int Weeks { get; init; }

    /// <summary>The most weeks that a streak of the advocate has had.</summary>
    public required int Best { get; init; }

    /// <summary>The Monday of its first week; null where none is under way.</summary>
    public required DateOnly? Since { get; init; }

    /// <summary>Whether this week is kept.</summary>
    public required bool ThisWeekKept { get; init; }

    /// <summary>Whether it would outlast this week if nothing more were done in it.</summary>
    public required bool OutlastsThisWeek { get; init; }

    /// <summary>The latest thirteen weeks, the oldest first; fewer where the advocate did nothing before.</summary>
    public required IReadOnlyList<StreakWeekView> History { get; init; }

    public static StreakView Of(AdvocateId advocate, Streak streak) => new()
    {
        Advocate = advocate,
        Weeks = streak.Weeks,
        Best = streak.Best,
        Since = streak.Since,
        ThisWeekKept = streak.IsKept,
        OutlastsThisWeek = streak.Outlasts,
        History = [.. streak.History.TakeLast(WeeksShown).Select(static week => new StreakWeekView(week.Monday, week.State))],
    };
}
