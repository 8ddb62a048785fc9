using Herald.Core.Ids;

namespace Herald.Core.Honours;

/// <summary>
/// An advocate of the month: chosen by a person with words of his own, once a month in a program. Until it is announced it may be chosen
/// anew or left; afterwards it stays.
/// </summary>
public sealed class Honour
{
    /// <summary>The longest words in characters.</summary>
    public const int WordsMax = 1_000;

    /// <summary>The program.</summary>
    public required ProgramId ProgramId { get; init; }

    /// <summary>Its id.</summary>
    public required HonourId Id { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>Who is honoured.</summary>
    public required AdvocateId AdvocateId { get; set; }

    /// <summary>What for, as all members read it.</summary>
    public required string Words { get; set; }

    /// <summary>Who chose, as all members read it.</summary>
    public required string ChosenBy { get; set; }

    /// <summary>When.</summary>
    public required DateTimeOffset ChosenAt { get; set; }

    /// <summary>When it was announced; null while only staff know.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    /// <summary>When who is honoured said whether it may be shown outside the hub; null until he does.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The version of what he agreed to; null unless he does.</summary>
    public string? AgreedTo { get; private set; }

    /// <summary>Who is honoured says whether it may be shown outside; the last word counts.</summary>
    /// <param name="agreedTo">The version of what he agrees to; null where he does not.</param>
    /// <param name="at">When.</param>
    public void Say(string? agreedTo, DateTimeOffset at) => (AgreedTo, AnsweredAt) = (agreedTo, at);

    /// <summary>Whether somebody may be chosen for a month: the one that runs, or the one before.</summary>
    /// <param name="month">The first day of the month.</param>
    /// <param name="today">The day that it is in the program.</param>
    public static bool IsOpen(DateOnly month, DateOnly today)
    {
        var running = new DateOnly(today.Year, today.Month, 1);
        return month == running || month == running.AddMonths(-1);
    }

    /// <summary>Tells the members; again it does nothing, and says so.</summary>
    public bool Announce(DateTimeOffset at)
    {
        if (AnnouncedAt is not null)
            return false;
        AnnouncedAt = at;
        return true;
    }
}
