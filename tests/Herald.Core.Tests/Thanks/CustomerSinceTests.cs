using Herald.Core.Thanks;

namespace Herald.Core.Tests.Thanks;

public sealed class CustomerSinceTests
{
    [Theory]
    [InlineData("2026-05-12", "2023-05-12", 3)]
    [InlineData("2026-05-12", "2023-05-12T08:30:00Z", 3)]
    [InlineData("2026-05-12", "2026-05-12", null)] // the day itself
    [InlineData("2026-05-13", "2023-05-12", null)]
    [InlineData("2026-02-28", "2024-02-29", 2)]
    [InlineData("2028-02-28", "2024-02-29", null)]
    [InlineData("2028-02-29", "2024-02-29", 4)]
    [InlineData("2026-05-12", "2023-05-12x", null)]
    [InlineData("2026-05-12", "12 May 2023", null)]
    [InlineData("2026-05-12", "2027-05-12", null)]
    [InlineData("2026-05-12", "", null)]
    public void A_year_is_full_on_one_day(string day, string since, int? years) =>
        CustomerSince.YearsOn(DateOnly.Parse(day), since).ShouldBe(years);

    [Theory]
    [InlineData("2026-05-12", "2023-05-12", 3)]
    [InlineData("2026-05-11", "2023-05-12", 2)]
    [InlineData("2026-05-12", "2026-05-12", 0)]
    [InlineData("2026-05-12", "2026-11-12", 0)]
    [InlineData("2026-05-12", "2027-05-12", null)]
    [InlineData("2026-12-31", "2009", 17)]
    [InlineData("2026-05-12", "2009", 16)]
    [InlineData("2026-05-12", "2026", 0)]
    [InlineData("2028-02-28", "2024-02-29", 3)]
    [InlineData("2026-05-12", "long ago", null)]
    [InlineData("2026-05-12", "ages", null)]
    public void Full_years_are_counted_to_a_day(string day, string since, int? years) =>
        CustomerSince.FullYears(DateOnly.Parse(day), since).ShouldBe(years);

    [Fact]
    public void Whoever_has_his_day_is_among_those_who_are_looked_for()
    {
        for (var day = new DateOnly(2027, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var ends = CustomerSince.EndsOn(day);
            for (var since = new DateOnly(2023, 1, 1); since.Year < 2025; since = since.AddDays(1))
            {
                var text = since.ToString("O");
                if (CustomerSince.YearsOn(day, text) is not null)
                    ends.ShouldContain(text[4..]);
            }
        }
    }
}
