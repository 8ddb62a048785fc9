namespace Herald.Web.Ui.Words;

/// <summary>How long something took or has waited, as people say it: <c>6 days</c>, <c>3 hours</c>, <c>at once</c>.</summary>
internal static class SpanText
{
    private const double DaysPerMonth = 30.44;

    public static string Of(TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => "at once",
        { TotalHours: < 1 } => Count(span.TotalMinutes, "minute"),
        { TotalDays: < 2 } => Count(span.TotalHours, "hour"),
        { TotalDays: < 61 } => Count(span.TotalDays, "day"),
        { TotalDays: < 731 } => Count(span.TotalDays / DaysPerMonth, "month"),
        _ => Count(span.TotalDays / 365.25, "year"),
    };

    /// <summary>How long something has been so, where it is still so.</summary>
    public static string Lasting(TimeSpan span) => span.TotalMinutes < 1 ? "less than a minute" : Of(span);

    public static string Count(double number, string noun) => Count((long)Math.Floor(number), noun);

    /// <summary>A number with its noun: <c>1 day</c>, <c>2 days</c>; the noun for several is named where it is not made by an s.</summary>
    public static string Count(long number, string noun, string? several = null) =>
        $"{MoneyText.Whole(number)} {(number == 1 ? noun : several ?? noun + "s")}";
}
