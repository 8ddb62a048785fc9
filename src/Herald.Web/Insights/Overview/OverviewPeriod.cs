using Herald.Core.Programs;
using Herald.Data.Insights;
using Herald.Web.Ui.Words;

namespace Herald.Web.Insights.Overview;

/// <summary>The days that the overview is about, both included, and the same number of days before them.</summary>
public sealed record OverviewPeriod(DateOnly From, DateOnly To, string Zone)
{
    // A line of more points is a smear; beyond a month days are put together to weeks, and then to longer stretches.
    private const int PointsMax = 31;
    private const int Week = 7;

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The period before, of the same length.</summary>
    public OverviewPeriod Before => this with { From = From.AddDays(-Days), To = From.AddDays(-1) };

    public DateTimeOffset Begins => ProgramDays.BeginningOf(From, Zone);

    public DateTimeOffset Ends => ProgramDays.BeginningOf(To.AddDays(1), Zone);

    /// <summary>How many days one point of a chart stands for.</summary>
    public int DaysPerPoint => Days <= PointsMax ? 1 : Days <= PointsMax * Week ? Week : (Days + PointsMax - 1) / PointsMax;

    /// <summary>The first day of each point of a chart.</summary>
    public IReadOnlyList<DateOnly> Points => [.. Enumerable.Range(0, (Days + DaysPerPoint - 1) / DaysPerPoint)
        .Select(number => From.AddDays(number * DaysPerPoint))];

    public CourseSpan Span => new(0, Begins, Ends);

    public override string ToString() =>
        Days == 1 ? DayText.Of(From) : $"{(From.Year == To.Year ? DayText.Short(From) : DayText.Of(From))} to {DayText.Of(To)}";

    /// <summary>The stretches of time of the points, numbered from a number on.</summary>
    internal IEnumerable<CourseSpan> Spans(int first) => Points.Select((day, number) =>
    {
        var end = day.AddDays(DaysPerPoint) is var next && next > To ? To.AddDays(1) : next;
        return new CourseSpan(first + number, ProgramDays.BeginningOf(day, Zone), ProgramDays.BeginningOf(end, Zone));
    });
}
