namespace Herald.Web.Insights;

/// <summary>Totals by day as facts arrived, the earliest first; days on which nothing happened are left out.</summary>
internal sealed record DaysView(DateOnly From, DateOnly To, IReadOnlyList<DayView> Days);
