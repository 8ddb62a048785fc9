using Herald.Core.Ids;
using Herald.Core.Streaks;
using Herald.Web.Platform;

namespace Herald.Web.Streaks;

/// <summary>A streak as the reference shows it.</summary>
internal static class StreakExamples
{
    public static StreakView View { get; } = new()
    {
        Advocate = ExampleId.Of<AdvocateId>(),
        Weeks = 2,
        Best = 9,
        Since = new(2026, 11, 2),
        ThisWeekKept = true,
        OutlastsThisWeek = true,
        History =
        [
            new(new(2026, 11, 2), StreakWeekState.Kept),
            new(new(2026, 11, 9), StreakWeekState.Forgiven),
            new(new(2026, 11, 16), StreakWeekState.Kept),
        ],
    };
}
