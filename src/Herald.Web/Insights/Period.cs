using Herald.Core.Programs;
using Herald.Web.Platform.Inputs;
using Herald.Web.Platform.Problems;

namespace Herald.Web.Insights;

/// <summary>Days in the program's zone, both included.</summary>
[ReadsQuery("from", "to")]
internal sealed class Period : IBound
{
    // Ten years of days; nobody reads a chart of more.
    private const int DaysMax = 3660;

    public DateOnly From { get; private init; }

    public DateOnly To { get; private init; }

    public Refused? Fault { get; private init; }

    /// <summary>Days that are known to be in order.</summary>
    public static Period Of(DateOnly from, DateOnly to) => new() { From = from, To = to };

    /// <summary>The instant at which the first day begins in a zone.</summary>
    public DateTimeOffset BeginsIn(string zone) => ProgramDays.BeginningOf(From, zone);

    /// <summary>The first instant after the last day.</summary>
    public DateTimeOffset EndsIn(string zone) => ProgramDays.BeginningOf(To.AddDays(1), zone);

    public static ValueTask<Period> BindAsync(HttpContext http)
    {
        var faults = new Faults();
        var from = DayInQuery.Read(http.Request.Query, "from", faults);
        var to = DayInQuery.Read(http.Request.Query, "to", faults);
        if (!faults.Any && (from is null || to is null))
            faults.Add(from is null ? "from" : "to", "A day is needed, such as 2026-11-21.", "required");
        else if (from > to || to?.DayNumber - from?.DayNumber > DaysMax)
            faults.Add("to", $"It must not be before from, nor more than {DaysMax:N0} days after.", "period_invalid");
        return new(faults.Any
            ? new Period { Fault = Refused.Because(faults.ToRefusal()) }
            : new Period { From = from!.Value, To = to!.Value });
    }
}
