using System.Globalization;
using Herald.Core.Programs;

namespace Herald.Data.Mappings;

/// <summary>A program's seasons as the store keeps them: <c>quarter 1 0001-01-01, year 4 2027-01-01</c>.</summary>
internal static class SeasonsText
{
    public static string Print(Seasons seasons) => string.Join(", ", seasons.Plans.Select(static plan =>
        string.Create(CultureInfo.InvariantCulture, $"{SnakeCase.Of(plan.Length.ToString())} {plan.FirstMonth} {plan.From:yyyy-MM-dd}")));

    public static Seasons Read(string text) => Seasons.Of([.. text.Split(", ").Select(static plan => plan.Split(' ')).Select(static plan =>
        new SeasonPlan(
            Enum.GetValues<SeasonLength>().Single(length => SnakeCase.Of(length.ToString()) == plan[0]),
            int.Parse(plan[1], CultureInfo.InvariantCulture),
            DateOnly.ParseExact(plan[2], "yyyy-MM-dd", CultureInfo.InvariantCulture)))]);
}
