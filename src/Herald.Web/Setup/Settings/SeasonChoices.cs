using System.Globalization;
using Herald.Core.Programs;
using Herald.Web.Ui.Forms;

namespace Herald.Web.Setup.Settings;

/// <summary>The seasons that a program may choose, as the form has them.</summary>
internal static class SeasonChoices
{
    private static readonly (SeasonLength Length, Choice Choice)[] All =
    [
        (SeasonLength.Quarter, new("quarter", "A quarter")),
        (SeasonLength.HalfYear, new("half_year", "Half a year")),
        (SeasonLength.Year, new("year", "A year")),
    ];

    public static IReadOnlyList<Choice> Lengths { get; } = [.. All.Select(static one => one.Choice)];

    public static IReadOnlyList<Choice> Months { get; } =
    [
        .. Enumerable.Range(1, 12).Select(static month =>
            new Choice(month.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month))),
    ];

    public static string TextOf(SeasonLength length) => All.First(one => one.Length == length).Choice.Value;

    /// <summary>The length that was chosen; null for what is none.</summary>
    public static SeasonLength? Read(string? text) =>
        All.Where(one => one.Choice.Value == text).Select(static one => (SeasonLength?)one.Length).FirstOrDefault();
}
