using Herald.Web.Hub.Words;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>Small words about challenges: how one stands to it, how long it takes, how long it is open.</summary>
internal static class QuestWords
{
    private const int MinutesOfHour = 60;
    private const int DaysSoon = 14;
    private static readonly TimeSpan HoursSoon = TimeSpan.FromDays(2);

    public static string Standing(QuestStanding standing) => standing switch
    {
        QuestStanding.Open => T("Open"),
        QuestStanding.UnderWay => T("Under way"),
        QuestStanding.Returned => T("Sent back to you"),
        QuestStanding.Waiting => T("Waiting for review"),
        QuestStanding.Done => T("Done"),
        QuestStanding.Rejected => T("Not accepted"),
        QuestStanding.Expired => T("Ended before it was done"),
        _ => T("Not open for you"),
    };

    public static string Tone(QuestStanding standing) => standing switch
    {
        QuestStanding.Done => "good",
        QuestStanding.Returned => "warn",
        QuestStanding.Rejected => "bad",
        QuestStanding.UnderWay or QuestStanding.Waiting => "note",
        _ => "",
    };

    public static string Icon(QuestStanding standing) => standing switch
    {
        QuestStanding.Open => "circle",
        QuestStanding.UnderWay => "arrow-right",
        QuestStanding.Returned => "pencil",
        QuestStanding.Waiting => "clock",
        QuestStanding.Done => "check",
        QuestStanding.Rejected => "x",
        QuestStanding.Expired => "history",
        _ => "key-round",
    };

    /// <summary>"5 minutes", "2 hours"; null where nobody said.</summary>
    public static string? Effort(int? minutes) => minutes switch
    {
        null => null,
        < 2 * MinutesOfHour => T(minutes.Value, $"1 minute", $"{minutes.Value:N0} minutes"),
        _ => Hours(minutes.Value / MinutesOfHour),
    };

    // Never one: what takes less than two is told in minutes.
    private static string Hours(int hours) => T(hours, $"{hours:N0} hours", $"{hours:N0} hours");

    /// <summary>"Early access · opens for all on 3 December"; null where it is open for all, or not for him.</summary>
    public static string? Early(Quest quest, ReaderWords words) =>
        quest.OpensForAllAt is { } at ? T($"Early access · opens for all on {words.Day(at)}") : null;

    /// <summary>"5 hours left" within the last two days, "3 days left", "Until 3 December"; null where it does not end.</summary>
    public static string? Left(DateTimeOffset? end, ReaderWords words)
    {
        // It ends before that instant: until midnight is until the day before.
        if (end is not { } at || at <= words.Now)
            return null;
        if (at - words.Now < HoursSoon)
        {
            var span = Effort((int)Math.Ceiling((at - words.Now).TotalMinutes));
            return T($"{span} left");
        }

        var days = words.Days(words.Now, at.AddTicks(-1));
        return days switch
        {
            <= DaysSoon => T(days, $"1 day left", $"{days:N0} days left"),
            _ => T($"Until {words.Day(at.AddTicks(-1))}"),
        };
    }
}
