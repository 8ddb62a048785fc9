using Herald.Core.Programs;

namespace Herald.Data.Insights.Clicks;

/// <summary>Finds the day and the hour of each quarter of an hour in one zone; remembers those that it was asked for.</summary>
internal sealed class ClickCalendar(string zone)
{
    private readonly Dictionary<int, ClickSlot> slots = [];

    public ClickSlot Of(int quarter)
    {
        if (slots.TryGetValue(quarter, out var slot))
            return slot;
        var begins = QuarterHour.BeginningOf(quarter);
        return slots[quarter] = new(ProgramDays.DayOf(begins, zone), ProgramDays.HourOf(begins, zone));
    }

    /// <summary>The quarters of a day, first and behind the last.</summary>
    public (int From, int To) QuartersOf(DateOnly day) =>
        (QuarterHour.Of(ProgramDays.BeginningOf(day, zone)), QuarterHour.Of(ProgramDays.BeginningOf(day.AddDays(1), zone)));
}
