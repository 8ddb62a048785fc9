using System.Globalization;
using Herald.Core.Ids;

namespace Herald.Data.Tracking;

/// <summary>A calendar month of UTC: clicks are kept and dropped by it.</summary>
/// <param name="Number">Months since the beginning of year 0, so that they can be counted.</param>
public readonly record struct ClickMonth(int Number)
{
    private const int InYear = 12;

    /// <summary>The same in words: <c>2026-03</c>.</summary>
    public string Name => StartsAt.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Its first instant.</summary>
    public DateTimeOffset StartsAt => new(Number / InYear, (Number % InYear) + 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Sorts before the ids of its clicks, and behind those of all months before.</summary>
    public ClickId FirstId => NewId.FirstAt<ClickId>(StartsAt);

    /// <summary>The month of an instant.</summary>
    public static ClickMonth Of(DateTimeOffset instant) => new((instant.UtcDateTime.Year * InYear) + instant.UtcDateTime.Month - 1);

    /// <summary>So many months later, or earlier.</summary>
    public ClickMonth Plus(int months) => new(Number + months);
}
