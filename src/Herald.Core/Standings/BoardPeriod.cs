using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Herald.Core.Programs;

namespace Herald.Core.Standings;

/// <summary>
/// The time that one board looks at, in days of the program: all time, or one week, month or season. Each has a name by which it is asked
/// for and kept: <c>all</c>, <c>2026-W47</c>, <c>2026-11</c>, <c>2026-Q4</c>.
/// </summary>
public sealed record BoardPeriod
{
    // Years that a name may speak of: as far as days in addresses go.
    private const int YearMin = 2000;
    private const int YearMax = 2100;
    private const int MonthsOfSeason = 3;
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

    /// <summary>The period of this length that a day lies in.</summary>
    public static BoardPeriod Of(BoardSpan span, DateOnly day) => span switch
    {
        BoardSpan.Week => OfWeek(day),
        BoardSpan.Month => OfMonth(day),
        BoardSpan.Season => OfSeason(day),
        _ => All,
    };

    /// <summary>All periods that a day lies in.</summary>
    public static IReadOnlyList<BoardPeriod> AllOf(DateOnly day) => [All, OfWeek(day), OfMonth(day), OfSeason(day)];

    /// <summary>Reads a name; false for what no period is called.</summary>
    public static bool TryRead(string? name, [NotNullWhen(true)] out BoardPeriod? period)
    {
        period = name == AllName ? All : null;
        if (period is null && name is { Length: 7 or 8 } && TryDay(name) is { Year: >= YearMin and <= YearMax } day)
        {
            var span = name[5] switch { 'W' => BoardSpan.Week, 'Q' => BoardSpan.Season, _ => BoardSpan.Month };
            // What reads as another period, such as a 53rd week of a year that has none, is no name.
            period = Of(span, day) is var found && found.Name == name ? found : null;
        }

        return period is not null;
    }

    /// <summary>When it begins in a program's zone; null for all time.</summary>
    public DateTimeOffset? BeginsAt(string timeZone) => From is { } day ? ProgramDays.BeginningOf(day, timeZone) : null;

    /// <summary>When it is over in a program's zone; null for all time.</summary>
    public DateTimeOffset? EndsAt(string timeZone) => Next is { } day ? ProgramDays.BeginningOf(day, timeZone) : null;

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static BoardPeriod OfWeek(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var (year, week) = (ISOWeek.GetYear(monday), ISOWeek.GetWeekOfYear(monday));
        return new(BoardSpan.Week, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}"), monday, monday.AddDays(7));
    }

    private static BoardPeriod OfMonth(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        return new(BoardSpan.Month, first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1));
    }

    private static BoardPeriod OfSeason(DateOnly day)
    {
        var quarter = (day.Month - 1) / MonthsOfSeason;
        var first = new DateOnly(day.Year, (quarter * MonthsOfSeason) + 1, 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{quarter + 1}");
        return new(BoardSpan.Season, name, first, first.AddMonths(MonthsOfSeason));
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
            'Q' => number is >= 1 and <= 4 ? new DateOnly(year, number * MonthsOfSeason, 1) : null,
            _ => number is >= 1 and <= 12 ? new DateOnly(year, number, 1) : null,
        };
    }

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
