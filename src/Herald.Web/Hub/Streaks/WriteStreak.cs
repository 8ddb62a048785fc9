using Herald.Core.Streaks;
using Herald.Web.Hub.Words;
using Herald.Web.Ui.Frames;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Streaks;

/// <summary>Puts a streak into words for its advocate.</summary>
internal static class WriteStreak
{
    // As many as stand in a row on a phone.
    private const int WeeksShown = 8;

    /// <summary>The streak, and what keeps it: a step that was picked for him, else sharing his link.</summary>
    public static StreakText Of(Member member, Streak streak, StreakStep? picked) => new()
    {
        Count = streak.Weeks == 0 ? T("Not begun yet")
            : SpanWords.Begin(T(streak.Weeks, $"one week", $"{SpanWords.Number(streak.Weeks)} weeks in a row")),
        Standing = Standing(streak),
        Best = streak.Best <= streak.Weeks ? null
            : T(streak.Best, $"Your longest was one week.", $"Your longest was {streak.Best:N0} weeks."),
        Weeks = [.. streak.History.TakeLast(WeeksShown).Select(week => Stub(member, week))],
        Next = streak.IsKept ? null : picked ?? new(T("Share your link in a new place"), member.Frame.Address(HubPlace.Share)),
    };

    private static string Standing(Streak streak) => streak switch
    {
        { Weeks: 0 } => T("It begins with the first thing you do in a week: a referral, a challenge, a message, your link in a new place."),
        { IsKept: true } => T("This week is kept."),
        { Outlasts: true } => T("This week is still open. If it passes, that is fine: one week a month is forgiven."),
        _ => T("This week is still open. One week of this month was forgiven already, so this one counts."),
    };

    private static StreakStub Stub(Member member, StreakWeek week)
    {
        var day = week.Monday.ToDateTime(TimeOnly.MinValue).ToString("M", member.Words.Culture);
        return new(
            week.State switch
            {
                StreakWeekState.Kept => T($"Week from {day}: kept"),
                StreakWeekState.Forgiven => T($"Week from {day}: forgiven"),
                StreakWeekState.Open => T($"Week from {day}: still open"),
                _ => T($"Week from {day}: missed"),
            },
            week.State);
    }
}
