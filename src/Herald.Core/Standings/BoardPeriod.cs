using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Herald.Core.Programs;

namespace Herald.Core.Standings;

/// <summary>
/// The time that one board looks at, in days of the program: all time, or one week, month or season. Each has a name by which it is asked
/// for and kept: <c>all</c>, <c>2026-W47</c>, <c>2026-11</c>, <c>2026-Q4</c>. A season that is no quarter of the calendar is called by its
/// first month and its length: <c>2027-02-6M</c>.
/// </summary>
public sealed record BoardPeriod
{
    // Years that a name may speak of: as far as days in addresses go.
    private const int YearMin = 2000;
    private const int YearMax = 2100;
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfSeasonMax = 12;
    private const int SeasonNameMin = 10;
    private const int SeasonNameMax = 11;
    private const string AllName = "all";

    private BoardPeriod(BoardSpan span, string name, DateOnly? from, DateOnly? next) =>
        (Span, Name, From, Next) = (span, name, from, next);

    /// <summary>All time.</summary>
    public static BoardPeriod All { get; } = new(BoardSpan.All, AllName, null, null);

    /// <summary>How much time it is.</summary>
    public BoardSpan Span { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its first day; null for all time.</summary>
    public DateOnly? From { get; }

    /// <summary>The day after its last; null for all time.</summary>
    public DateOnly? Next { get; }

    /// <summary>The period of this length that a day lies in, in a program of these seasons.</summary>
    public static BoardPeriod Of(BoardSpan span, DateOnly day, Seasons seasons) => span switch
    {
        BoardSpan.Week => OfWeek(day),
        BoardSpan.Month => OfMonth(day),
        BoardSpan.Season => OfSeason(seasons.Around(day)),
        _ => All,
    };

    /// <summary>All periods that a day lies in.</summary>
    public static IReadOnlyList<BoardPeriod> AllOf(DateOnly day, Seasons seasons) =>
        [All, OfWeek(day), OfMonth(day), OfSeason(seasons.Around(day))];

    /// <summary>Reads a name; false for what no period is called.</summary>
    public static bool TryRead(string? name, [NotNullWhen(true)] out BoardPeriod? period)
    {
        period = name switch
        {
            AllName => All,
            { Length: 7 or 8 } => TryCalendar(name),
            { Length: SeasonNameMin or SeasonNameMax } => TrySeason(name),
            _ => null,
        };
        return period is not null;
    }

    /// <summary>Whether a program of these seasons has such a period: each has all but the seasons of others.</summary>
    public bool IsOf(Seasons seasons) => Span != BoardSpan.Season || seasons.Around(From!.Value) == (From.Value, Next!.Value);

    /// <summary>When it begins in a program's zone; null for all time.</summary>
    public DateTimeOffset? BeginsAt(string timeZone) => From is { } day ? ProgramDays.BeginningOf(day, timeZone) : null;

    /// <summary>When it is over in a program's zone; null for all time.</summary>
    public DateTimeOffset? EndsAt(string timeZone) => Next is { } day ? ProgramDays.BeginningOf(day, timeZone) : null;

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static BoardPeriod OfWeek(DateOnly day)
    {
        var monday = ProgramDays.MondayOf(day);
        var (year, week) = (ISOWeek.GetYear(monday), ISOWeek.GetWeekOfYear(monday));
        return new(BoardSpan.Week, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}"), monday, monday.AddDays(7));
    }

    private static BoardPeriod OfMonth(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(BoardSpan.Month, first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1));
    }

    private static BoardPeriod OfSeason((DateOnly From, DateOnly Next) season)
    {
        var (first, next) = season;
        var months = ((next.Year - first.Year) * MonthsOfSeasonMax) + next.Month - first.Month;
        var name = months == MonthsOfQuarter && first.Month % MonthsOfQuarter == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{first.Year:0000}-Q{(first.Month / MonthsOfQuarter) + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM}-{months}M");
        return new(BoardSpan.Season, name, first, next);
    }

    private static BoardPeriod? TryCalendar(string name)
    {
        if (TryDay(name) is not { Year: >= YearMin and <= YearMax } day)
            return null;
        var found = name[5] switch
        {
            'W' => OfWeek(day),
            'Q' => OfSeason(Seasons.Quarters.Around(day)),
            _ => OfMonth(day),
        };
        // What reads as another period, such as a 53rd week of a year that has none, is no name.
        return found.Name == name ? found : null;
    }

    private static BoardPeriod? TrySeason(string name)
    {
        if (name[7] != '-' || name[^1] != 'M' || TryDay(name[..7]) is not { } first
            || !TryNumber(name[8..^1], out var months) || months is < 1 or > MonthsOfSeasonMax)
            return null;
        return OfSeason((first, first.AddMonths(months))) is var found && found.Name == name ? found : null;
    }

    // A day within the period that the name speaks of; null where it speaks of none.
    private static DateOnly? TryDay(string name)
    {
        var letter = name[5] is 'W' or 'Q' ? 1 : 0;
        if (name[4] != '-' || !TryNumber(name[..4], out var year) || !TryNumber(name[(5 + letter)..], out var number)
            || year is < YearMin or > YearMax)
            return null;
        return name[5] switch
        {
            'W' => number is >= 1 and <= 53 ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)) : null,
            'Q' => number is >= 1 and <= 4 ? new DateOnly(year, number * MonthsOfQuarter, 1) : null,
            _ => number is >= 1 and <= 12 ? new DateOnly(year, number, 1) : null,
        };
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
