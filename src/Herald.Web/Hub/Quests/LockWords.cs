using Herald.Core.Challenges;
using Herald.Core.Languages;
using Herald.Core.Recognition;
using Herald.Web.Hub.Words;
using Herald.Web.Ui;
using static Herald.Web.Ui.Languages.Speech;

namespace Herald.Web.Hub.Quests;

/// <summary>Says why a challenge may not be begun, and what opens it.</summary>
/// <param name="words">In whose words.</param>
/// <param name="names">What challenges are called, by slug.</param>
/// <param name="badges">What badges are called, by slug.</param>
/// <param name="ladder">The program's levels; null where it has none.</param>
internal sealed class LockWords(
    ReaderWords words, IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> badges, Ladder? ladder)
{
    /// <summary>A sentence; null where nothing stands against it.</summary>
    public string? Of(Quest quest) => quest.Obstacle?.Code switch
    {
        null => null,
        "challenge_not_open" => NotOpen(quest),
        "not_in_audience" => T("It is for other members of the program."),
        "level_too_low" => T($"Opens at {LevelOf(quest.Newest.Opening.Level!.Value)}; you are at {LevelOf(quest.Facts.Level)}."),
        "badge_missing" => Worn(quest),
        "not_unlocked" => T($"Opens when you are done with {Before(quest)}."),
        _ => Full(quest),
    };

    private string NotOpen(Quest quest) => quest.Challenge.StateAt(words.Now) switch
    {
        ChallengeState.Scheduled => NotYet(quest, quest.Challenge.StartsAt!.Value),
        ChallengeState.Paused => T("It rests for the moment. Nothing of what you did is lost."),
        _ => T("It has ended."),
    };

    private string NotYet(Quest quest, DateTimeOffset start)
    {
        if (quest.Newest.Opening.Early is not { } early)
            return T($"Opens on {words.Day(start)}.");
        if (quest.Facts.Level >= early.Level)
            return T($"Opens for you on {words.Day(early.From(start))}, and for all on {words.Day(start)}.");
        var level = SpanWords.Begin(LevelOf(early.Level));
        return T(
            early.Days, $"Opens on {words.Day(start)}. {level} gets in a day earlier.",
            $"Opens on {words.Day(start)}. {level} gets in {early.Days:N0} days earlier.");
    }

    private string LevelOf(int number) =>
        ladder?.Levels.FirstOrDefault(level => level.Number == number)?.Name ?? T($"level {number}");

    private string Before(Quest quest) => Lists.And(PageCulture.Current, quest.Newest.Opening.After
        .Where(slug => !quest.Facts.Completed.Contains(slug)).Select(slug => T($"“{names.GetValueOrDefault(slug, slug)}”")));

    private string Worn(Quest quest)
    {
        var missing = quest.Newest.Opening.Badges.Where(slug => !quest.Facts.Badges.Contains(slug))
            .Select(slug => T($"“{badges.GetValueOrDefault(slug, slug)}”")).ToArray();
        var all = Lists.And(PageCulture.Current, missing);
        return T(missing.Length, $"Opens with the badge {all}.", $"Opens with the badges {all}.");
    }

    private static string Full(Quest quest)
    {
        var limits = quest.Newest.Limits;
        if (quest.Facts.Own < limits.PerAdvocate)
            return T($"All {limits.Total:N0} places are taken.");
        return limits.PerAdvocateDays is { } days
            ? T(days, $"You have taken it as often as one may in a day.", $"You have taken it as often as one may in {days:N0} days.")
            : T("You have taken it as often as one may.");
    }
}
