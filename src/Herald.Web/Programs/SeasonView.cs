using Herald.Core.Programs;

namespace Herald.Web.Programs;

/// <summary>The seasons of the leaderboards as they were last chosen.</summary>
/// <param name="Length">quarter, half_year or year.</param>
/// <param name="FirstMonth">
/// The first month of a year in which one begins: 2 for quarters from February, May, August and November on.
/// </param>
/// <param name="From">The day from which they hold; null where it was always so. Until a day to come, those before go on.</param>
internal sealed record SeasonView(SeasonLength Length, int FirstMonth, DateOnly? From)
{
    public static SeasonView Of(SeasonPlan plan) =>
        new(plan.Length, plan.FirstMonth, plan.From == DateOnly.MinValue ? null : plan.From);
}
