using System.Globalization;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>A day in an address: <c>2026-11-21</c>.</summary>
internal static class DayInQuery
{
    public static DateOnly? Read(IQueryCollection query, string name, Faults faults)
    {
        if (!query.TryGetValue(name, out var text))
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and <= 2100)
            return day;
        faults.Add(name, "A day is expected, such as 2026-11-21.", "invalid_day");
        return null;
    }
}
