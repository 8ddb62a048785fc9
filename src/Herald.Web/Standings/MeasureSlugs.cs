using Herald.Core.Standings;

namespace Herald.Web.Standings;

/// <summary>What boards are called in addresses.</summary>
internal static class MeasureSlugs
{
    public static IReadOnlyList<(BoardMeasure Measure, string Slug)> All { get; } =
    [
        (BoardMeasure.Points, "points"),
        (BoardMeasure.ReferralsWon, "referrals-won"),
        (BoardMeasure.ClosedValue, "closed-value"),
    ];

    public static string Of(BoardMeasure measure) => All.First(one => one.Measure == measure).Slug;

    public static BoardMeasure? Find(string? slug) =>
        All.Where(one => one.Slug == slug).Select(static one => (BoardMeasure?)one.Measure).FirstOrDefault();
}
