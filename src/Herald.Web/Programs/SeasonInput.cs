using Herald.Core.Programs;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Programs;

/// <summary>
/// The seasons of the leaderboards. They hold from the next season on, the first of which may be shorter. Fields that are left out stay
/// as they are.
/// </summary>
internal sealed record SeasonInput : IChecked
{
    private const int MonthsInYear = 12;

    /// <summary>quarter, half_year or year.</summary>
    public SeasonLength? Length { get; init; }

    /// <summary>A month in which one begins; 1 to 12.</summary>
    public int? FirstMonth { get; init; }

    public void Check(Faults faults)
    {
        if (FirstMonth is < 1 or > MonthsInYear)
            faults.Add("season.first_month", $"A month from 1 to {MonthsInYear} is expected.", "month_out_of_range");
    }
}
