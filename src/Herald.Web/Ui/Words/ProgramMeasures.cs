using Herald.Core.Amounts;

namespace Herald.Web.Ui.Words;

/// <summary>What a program counts in: its days, its money, and what its points are called.</summary>
public sealed record ProgramMeasures(TimeZoneInfo Zone, Currency Currency, string PointsName)
{
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>An amount of the books in words.</summary>
    public string Say(Unit unit, long amount) => MoneyText.Of(unit, amount, PointsName);

    /// <summary>An amount of the program's own money in words.</summary>
    public string Say(long minorUnits) => MoneyText.Of(minorUnits, Currency);
}
