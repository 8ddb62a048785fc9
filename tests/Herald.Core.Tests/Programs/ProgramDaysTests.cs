using System.Globalization;
using Herald.Core.Programs;

namespace Herald.Core.Tests.Programs;

public sealed class ProgramDaysTests
{
    [Theory]
    [InlineData("2026-03-01", "UTC", "2026-03-01T00:00:00Z")]
    [InlineData("2026-03-29", "Europe/Berlin", "2026-03-28T23:00:00Z")] // clocks change at two
    [InlineData("2026-03-30", "Europe/Berlin", "2026-03-29T22:00:00Z")]
    [InlineData("2026-01-01", "Asia/Kolkata", "2025-12-31T18:30:00Z")]
    [InlineData("2026-01-01", "Pacific/Kiritimati", "2025-12-31T10:00:00Z")]
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z")] // midnight does not exist: the day begins at one
    [InlineData("2018-11-05", "America/Sao_Paulo", "2018-11-05T02:00:00Z")]
    [InlineData("2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z")] // eleven to midnight comes twice on the evening before
    [InlineData("2018-02-17", "America/Sao_Paulo", "2018-02-17T02:00:00Z")]
    [InlineData("2022-03-27", "Asia/Beirut", "2022-03-26T22:00:00Z")] // midnight does not exist
    [InlineData("2022-03-28", "Asia/Beirut", "2022-03-27T21:00:00Z")]
    [InlineData("2022-10-30", "Asia/Beirut", "2022-10-29T22:00:00Z")] // eleven to midnight comes twice on the evening before
    [InlineData("2021-11-07", "America/Havana", "2021-11-07T04:00:00Z")] // midnight comes twice: the day begins at the first
    [InlineData("2021-11-08", "America/Havana", "2021-11-08T05:00:00Z")]
    public void A_day_begins_where_the_program_is(string day, string zone, string begins) =>
        ProgramDays.BeginningOf(DateOnly.Parse(day, CultureInfo.InvariantCulture), zone)
            .ShouldBe(DateTimeOffset.Parse(begins, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Beirut")]
    [InlineData("America/Havana")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Africa/Casablanca")]
    public void Days_follow_each_other_and_none_is_shorter_than_22_hours_or_longer_than_26(string zone)
    {
        var day = new DateOnly(2015, 1, 1);
        for (var begins = ProgramDays.BeginningOf(day, zone); day.Year < 2027; day = day.AddDays(1))
        {
            var next = ProgramDays.BeginningOf(day.AddDays(1), zone);
            (next - begins).TotalHours.ShouldBeInRange(22, 26, $"{day} in {zone}");
            TimeZoneInfo.ConvertTime(begins, TimeZoneInfo.FindSystemTimeZoneById(zone)).Date.ShouldBe(day.ToDateTime(TimeOnly.MinValue));
            begins = next;
        }
    }

    [Theory]
    [InlineData("2026-03-01T12:34:56Z", "UTC", "2026-03-01T12:00:00Z")]
    [InlineData("2026-03-01T12:34:56Z", "Asia/Kolkata", "2026-03-01T12:30:00Z")]
    [InlineData("2026-03-01T12:34:56Z", "Asia/Kathmandu", "2026-03-01T12:15:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "Europe/Berlin", "2026-10-25T00:00:00Z")] // two to three comes twice
    [InlineData("2026-10-25T01:30:00Z", "Europe/Berlin", "2026-10-25T01:00:00Z")]
    [InlineData("2026-10-03T15:40:00Z", "Australia/Lord_Howe", "2026-10-03T15:00:00Z")] // at two it became half past two
    [InlineData("2022-03-26T22:10:00Z", "Asia/Beirut", "2022-03-26T22:00:00Z")] // the day begins at one
    public void An_hour_begins_where_the_program_is(string instant, string zone, string begins) =>
        ProgramDays.HourOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), zone)
            .ShouldBe(DateTimeOffset.Parse(begins, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("America/Havana")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Australia/Lord_Howe")]
    public void A_quarter_of_an_hour_lies_in_one_day_and_in_one_hour_of_that_day(string zone)
    {
        var quarter = TimeSpan.FromMinutes(15);
        for (var at = new DateTimeOffset(2017, 10, 1, 0, 0, 0, TimeSpan.Zero); at.Year < 2019; at += quarter)
        {
            var (day, hour) = (ProgramDays.DayOf(at, zone), ProgramDays.HourOf(at, zone));
            var last = at + quarter - TimeSpan.FromTicks(1);
            (ProgramDays.DayOf(last, zone), ProgramDays.HourOf(last, zone)).ShouldBe((day, hour));
            (at - hour).ShouldBeInRange(TimeSpan.Zero, TimeSpan.FromMinutes(45));
            hour.ShouldBeInRange(ProgramDays.BeginningOf(day, zone), at);
        }
    }
}
