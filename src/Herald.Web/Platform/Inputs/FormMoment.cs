using System.Globalization;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Platform.Inputs;

/// <summary>Instants as browsers' forms have them: a day and a time of day, without a zone; they are meant in the program's.</summary>
internal static class FormMoment
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd"];

    public static DateTimeOffset? Read(Faults faults, string field, string? text, TimeZoneInfo zone)
    {
        if (text is null)
            return null;
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is > 1 and < 9999)
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        faults.Add(field, "Choose a day and a time, such as 2026-01-31T09:30.");
        return null;
    }

    public static string? Print(DateTimeOffset? instant, TimeZoneInfo zone)
    {
        if (instant is not { } at)
            return null;
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return local.ToString(local.Second == 0 && local.Millisecond == 0 ? Forms[0] : Forms[2], CultureInfo.InvariantCulture);
    }
}
