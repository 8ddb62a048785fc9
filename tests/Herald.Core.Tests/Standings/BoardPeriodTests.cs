using System.Globalization;
using Herald.Core.Programs;
using Herald.Core.Standings;

namespace Herald.Core.Tests.Standings;

public sealed class BoardPeriodTests
{
    [Theory]
    [InlineData("2026-11-22", "2026-W47", "2026-11", "2026-Q4")]
    [InlineData("2026-01-01", "2026-W01", "2026-01", "2026-Q1")]
    [InlineData("2027-01-01", "2026-W53", "2027-01", "2027-Q1")] // a year of 53 weeks keeps the first days of the next
    [InlineData("2024-12-30", "2025-W01", "2024-12", "2024-Q4")]
    [InlineData("2021-01-03", "2020-W53", "2021-01", "2021-Q1")]
    [InlineData("2026-06-30", "2026-W27", "2026-06", "2026-Q2")]
    [InlineData("2026-07-01", "2026-W27", "2026-07", "2026-Q3")]
    public void A_day_lies_in_one_week_month_and_season(string day, string week, string month, string season) =>
        BoardPeriod.AllOf(Day(day), Seasons.Quarters).Select(static period => period.Name).ShouldBe(["all", week, month, season]);

    [Theory]
    [InlineData("2026-W47", BoardSpan.Week, "2026-11-16", "2026-11-23")]
    [InlineData("2026-W53", BoardSpan.Week, "2026-12-28", "2027-01-04")]
    [InlineData("2026-11", BoardSpan.Month, "2026-11-01", "2026-12-01")]
    [InlineData("2026-12", BoardSpan.Month, "2026-12-01", "2027-01-01")]
    [InlineData("2026-Q4", BoardSpan.Season, "2026-10-01", "2027-01-01")]
    [InlineData("2026-02-3M", BoardSpan.Season, "2026-02-01", "2026-05-01")]
    [InlineData("2026-10-6M", BoardSpan.Season, "2026-10-01", "2027-04-01")]
    [InlineData("2026-04-12M", BoardSpan.Season, "2026-04-01", "2027-04-01")]
    [InlineData("2026-01-1M", BoardSpan.Season, "2026-01-01", "2026-02-01")]
    public void A_name_tells_the_days(string name, BoardSpan span, string from, string next)
    {
        BoardPeriod.TryRead(name, out var period).ShouldBeTrue();

        period!.Span.ShouldBe(span);
        (period.From, period.Next).ShouldBe((Day(from), Day(next)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("week")]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-1")]
    [InlineData("2026-011")]
    [InlineData("2026-W00")]
    [InlineData("2026-W54")]
    [InlineData("2025-W53")] // that year has 52
    [InlineData("2026-W7")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("1999-12")]
    [InlineData("2101-01")]
    [InlineData("２０２６-11")]
    [InlineData("2026-+1")]
    [InlineData("2026-11-22")]
    [InlineData("2026-10-3M")] // that is 2026-Q4
    [InlineData("2026-10-0M")]
    [InlineData("2026-10-13M")]
    [InlineData("2026-10-06M")]
    [InlineData("2026-13-6M")]
    [InlineData("2026-Q4-6M")]
    [InlineData("2026-10_6M")]
    public void Other_texts_are_no_names(string? name) => BoardPeriod.TryRead(name, out _).ShouldBeFalse();

    [Fact]
    public void Every_name_reads_back_as_its_period()
    {
        for (var day = new DateOnly(2018, 12, 25); day.Year < 2029; day = day.AddDays(1))
        {
            foreach (var period in BoardPeriod.AllOf(day, Seasons.Quarters))
            {
                BoardPeriod.TryRead(period.Name, out var read).ShouldBeTrue(period.Name);
                read.ShouldBe(period);
                (period.From is null || (day >= period.From && day < period.Next)).ShouldBeTrue($"{day} in {period}");
            }
        }
    }

    [Theory]
    [InlineData("2026-03-29", "Europe/Berlin", 167)] // clocks go forward on that Sunday
    [InlineData("2026-10-25", "Europe/Berlin", 169)]
    [InlineData("2026-07-01", "Europe/Berlin", 168)]
    [InlineData("2018-11-04", "America/Sao_Paulo", 167)] // midnight does not exist: the week ends at one of the next
    public void A_week_is_as_long_as_its_days(string day, string zone, int hours)
    {
        var week = BoardPeriod.Of(BoardSpan.Week, Day(day), Seasons.Quarters);

        (week.EndsAt(zone) - week.BeginsAt(zone))!.Value.TotalHours.ShouldBe(hours);
    }

    [Theory]
    [InlineData("2026-12-31T22:59:59Z", "Europe/Berlin", "2026-12")]
    [InlineData("2026-12-31T23:00:00Z", "Europe/Berlin", "2027-01")]
    [InlineData("2026-12-31T09:59:59Z", "Pacific/Kiritimati", "2026-12")]
    [InlineData("2026-12-31T10:00:00Z", "Pacific/Kiritimati", "2027-01")]
    [InlineData("2027-01-01T09:59:59Z", "Pacific/Honolulu", "2026-12")]
    public void The_year_turns_where_the_program_is(string instant, string zone, string month) =>
        BoardPeriod.Of(BoardSpan.Month, ProgramDays.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), zone),
                Seasons.Quarters)
            .Name.ShouldBe(month);

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Asia/Beirut")]
    [InlineData("America/Havana")]
    public void One_period_ends_where_the_next_begins(string zone)
    {
        var seasons = Seasons.Quarters.Choose(SeasonLength.HalfYear, 2, new(2018, 5, 3)).Choose(SeasonLength.Year, 4, new(2021, 9, 30));
        foreach (var span in new[] { BoardSpan.Week, BoardSpan.Month, BoardSpan.Season })
        {
            var period = BoardPeriod.Of(span, new(2016, 1, 1), seasons);
            while (period.Next!.Value.Year < 2027)
            {
                var next = BoardPeriod.Of(span, period.Next.Value, seasons);
                var ends = period.EndsAt(zone)!.Value;
                next.BeginsAt(zone).ShouldBe(ends);
                BoardPeriod.Of(span, ProgramDays.DayOf(ends, zone), seasons).ShouldBe(next);
                BoardPeriod.Of(span, ProgramDays.DayOf(ends.AddTicks(-1), zone), seasons).ShouldBe(period);
                period = next;
            }
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
