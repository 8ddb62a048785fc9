using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Insights.Overview;

/// <summary>The days that somebody asks for in the address: <c>?from=2013-01-01&amp;to=2013-06-30</c>; the last 30 unless told.</summary>
internal sealed class PeriodInQuery : IBound
{
    private const int DaysUsual = 30;

    // Ten years of days; nobody reads a chart of more.
    private const int DaysMax = 3660;

    public Refused? Fault { get; private init; }

    private DateOnly? From { get; init; }

    private DateOnly? To { get; init; }

    public static ValueTask<PeriodInQuery> BindAsync(HttpContext http)
    {
        var faults = new Faults();
        var from = DayInQuery.Read(http.Request.Query, "from", faults);
        var to = DayInQuery.Read(http.Request.Query, "to", faults);
        if (!faults.Any && (from > to || to?.DayNumber - from?.DayNumber > DaysMax))
            faults.Add("to", $"It must not be before from, nor more than {DaysMax:N0} days after.", "period_invalid");
        return new(new PeriodInQuery { From = from, To = to, Fault = faults.Any ? Refused.Because(faults.ToRefusal()) : null });
    }

    /// <summary>The period, where today is known; an end that is not named follows from the other.</summary>
    public OverviewPeriod Of(DateOnly today, string zone)
    {
        var to = To ?? (From > today ? From.Value : today);
        return new(From ?? to.AddDays(1 - DaysUsual), to, zone);
    }
}
